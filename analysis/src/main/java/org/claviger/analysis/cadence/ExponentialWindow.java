package org.claviger.analysis.cadence;

/**
 * A memoryless window: S(x) = exp(-x/m), I(x) = m (1 - exp(-x/m)).
 *
 * @param mean days, above 0
 */
public record ExponentialWindow(double mean) implements Window {
    public ExponentialWindow {
        Required.positive("The mean window", mean);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Math.exp(-x / mean);
    }

    @Override
    public double exceeds(double x) {
        return survival(x);
    }

    @Override
    public double survivalIntegral(double x) {
        return -mean * Math.expm1(-x / mean);
    }

    @Override
    public double excess(double x) {
        return mean * Math.exp(-x / mean);
    }

    @Override
    public double exceededWith(double tail) {
        return tail >= 1 ? 0 : -mean * Math.log(tail);
    }
}
