package org.claviger.analysis.cadence;

/**
 * A window that always lasts as long; 0 for an attack that leaves none.
 *
 * @param days from 0
 */
public record FixedWindow(double days) implements Window {
    public FixedWindow {
        Required.notNegative("The window", days);
    }

    @Override
    public double survival(double x) {
        return x <= 0 || x <= days ? 1 : 0;
    }

    @Override
    public double exceeds(double x) {
        return days > x ? 1 : 0;
    }

    @Override
    public double survivalIntegral(double x) {
        return Math.min(x, days);
    }

    @Override
    public double excess(double x) {
        return Math.max(0, days - x);
    }

    @Override
    public double mean() {
        return days;
    }

    @Override
    public double exceededWith(double tail) {
        return days;
    }
}
