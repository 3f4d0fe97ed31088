package org.claviger.analysis.derivation;

import java.util.List;

/**
 * How one limit stands when the task is done as often as it is.
 *
 * @param limit what is tolerated
 * @param value attacks a year that nobody interrupts, or expected loss a year, of all threats that add up to it; of those that are
 *     stated alone where something is missing
 * @param verdict met, missed, or not shown because something is missing that might miss it
 * @param missing what that is
 */
public record Standing(Limit limit, double value, Verdict verdict, List<String> missing) {
    public Standing {
        missing = List.copyOf(missing);
    }

    /** The value as people read it: a probability a year, or money. */
    public double shown() {
        return limit.measure() == Limit.Measure.RATE ? -Math.expm1(-value) : value;
    }
}
