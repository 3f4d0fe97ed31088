package org.claviger.analysis.loss.annual;

/**
 * A number between two that surely hold it.
 *
 * @param low not above the exact value
 * @param best the best single value
 * @param high not below the exact value
 */
public record Bounds(double low, double best, double high) {
    static Bounds of(double low, double best, double high) {
        return new Bounds(low, Math.clamp(best, low, Math.max(low, high)), Math.max(low, high));
    }

    /** A value that is known exactly. */
    public static Bounds exactly(double value) {
        return new Bounds(value, value, value);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
