package org.claviger.analysis.loss.estimate;

/**
 * An amount that a cap limits: nobody takes more than is there.
 *
 * @param of without the cap
 * @param cap 0 or more
 */
public record Capped(Severity of, double cap) implements Severity {
    public Capped {
        Required.notNegative("The cap", cap);
    }

    @Override
    public double survival(double x) {
        return x >= cap * (1 - SAME) ? 0 : of.survival(x);
    }

    @Override
    public double atLeast(double x) {
        return x > cap * (1 + SAME) ? 0 : of.atLeast(x);
    }

    @Override
    public double limitedMean(double x) {
        return of.limitedMean(Math.min(x, cap));
    }

    @Override
    public double limitedSquare(double x) {
        return of.limitedSquare(Math.min(x, cap));
    }

    @Override
    public double quantile(double p) {
        return Math.min(cap, of.quantile(p));
    }
}
