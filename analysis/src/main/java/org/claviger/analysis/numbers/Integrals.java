package org.claviger.analysis.numbers;

import java.util.function.DoubleUnaryOperator;

/** Integrals over an interval by the double exponential rule (Takahasi and Mori 1974), at home with singular ends. */
public final class Integrals {
    private static final double REACH = 4.0;
    private static final int MOST_HALVINGS = 9;
    private static final double AGREEMENT = 1e-13;

    private Integrals() {}

    /** The integral of f from low to high; f is smooth inside and may be singular, not infinite in area, at the ends. */
    public static double of(DoubleUnaryOperator f, double low, double high) {
        if (!(high > low)) {
            return 0;
        }
        double step = 1;
        double sum = term(f, low, high, 0);
        for (double t = step; t <= REACH; t += step) {
            sum += term(f, low, high, t) + term(f, low, high, -t);
        }
        double before = sum * step;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            for (double t = step / 2; t <= REACH; t += step) {
                sum += term(f, low, high, t) + term(f, low, high, -t);
            }
            step /= 2;
            double now = sum * step;
            if (halving > 1 && Math.abs(now - before) <= AGREEMENT * Math.abs(now)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private static double term(DoubleUnaryOperator f, double low, double high, double t) {
        double inner = Math.PI / 2 * Math.sinh(Math.abs(t));
        double decay = Math.exp(-2 * inner);
        // The distance from the nearer end, without subtraction.
        double distance = (high - low) * decay / (1 + decay);
        double x = t < 0 ? low + distance : high - distance;
        double weight = (high - low) * Math.PI * Math.cosh(t) * decay / ((1 + decay) * (1 + decay));
        return weight == 0 || x <= low || x >= high ? 0 : weight * f.applyAsDouble(x);
    }
}
