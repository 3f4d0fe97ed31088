package org.claviger.analysis.numbers;

import java.util.function.DoubleUnaryOperator;

/** Where a function that rises crosses zero. */
public final class Roots {
    private static final int MOST_STEPS = 2_000;

    private Roots() {}

    /**
     * The root of a rising function between two points, to the last digit that the function gives (Chandrupatla 1997:
     * bisection with inverse quadratic interpolation where that is safe).
     *
     * @param f at most 0 at low and at least 0 at high
     */
    public static double between(DoubleUnaryOperator f, double low, double high) {
        double a = high;
        double b = low;
        double fa = f.applyAsDouble(a);
        double fb = f.applyAsDouble(b);
        double c = a;
        double fc = fa;
        double t = 0.5;
        for (int step = 0; step < MOST_STEPS && fa != fb; step++) {
            double x = a + t * (b - a);
            double fx = f.applyAsDouble(x);
            if (Math.signum(fx) == Math.signum(fa)) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double least = (Math.ulp(best) + Double.MIN_NORMAL) / Math.abs(b - a);
            if (least > 0.5 || fa == 0) {
                return best;
            }
            double xi = (a - b) / (c - b);
            double phi = (fa - fb) / (fc - fb);
            boolean safe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
            t = safe ? fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb) : 0.5;
            t = Math.clamp(t, least, 1 - least);
        }
        return Math.abs(fa) < Math.abs(fb) ? a : b;
    }

    /** The root of a rising function on the positive numbers, looked for around a guess above 0. */
    public static double rising(DoubleUnaryOperator f, double guess) {
        double low = guess;
        while (low > Double.MIN_NORMAL && f.applyAsDouble(low) > 0) {
            low /= 4;
        }
        double high = Math.max(guess, low);
        while (high < Double.MAX_VALUE / 8 && f.applyAsDouble(high) < 0) {
            low = high;
            high *= 4;
        }
        return between(f, low, high);
    }
}
