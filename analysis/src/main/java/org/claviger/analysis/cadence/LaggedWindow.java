package org.claviger.analysis.cadence;

/**
 * What a response lag R leaves of a time to impact D: W = D - R, and 0 where the lag is longer. I_W(x) = I_D(x+R) - I_D(R).
 *
 * @param whole D
 * @param lag R in days, from 0
 */
public record LaggedWindow(Window whole, double lag) implements Window {
    public LaggedWindow {
        Required.notNegative("The response lag", lag);
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : whole.survival(x + lag);
    }

    @Override
    public double exceeds(double x) {
        return whole.exceeds(x + lag);
    }

    @Override
    public double survivalIntegral(double x) {
        return whole.survivalIntegral(lag, x + lag);
    }

    @Override
    public double excess(double x) {
        return whole.excess(x + lag);
    }

    @Override
    public double mean() {
        return whole.excess(lag);
    }

    @Override
    public double exceededWith(double tail) {
        return Math.max(0, whole.exceededWith(tail) - lag);
    }

    @Override
    public Window simplest() {
        return switch (whole.simplest()) {
            case FixedWindow(double days) -> new FixedWindow(Math.max(0, days - lag));
            case LaggedWindow(Window inner, double more) -> new LaggedWindow(inner, lag + more);
            case Window other -> new LaggedWindow(other, lag);
        };
    }
}
