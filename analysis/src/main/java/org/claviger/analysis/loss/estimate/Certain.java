package org.claviger.analysis.loss.estimate;

/**
 * One amount, always.
 *
 * @param amount from 0
 */
public record Certain(double amount) implements Severity {
    public Certain {
        Required.notNegative("The amount", amount);
    }

    @Override
    public double survival(double x) {
        return x >= amount * (1 - SAME) ? 0 : 1;
    }

    @Override
    public double atLeast(double x) {
        return x > amount * (1 + SAME) ? 0 : 1;
    }

    @Override
    public double limitedMean(double x) {
        return Math.min(amount, x);
    }

    @Override
    public double limitedSquare(double x) {
        return limitedMean(x) * limitedMean(x);
    }

    @Override
    public double quantile(double p) {
        return amount;
    }
}
