package org.claviger.analysis.numbers;

/** The beta function, its incomplete form and the inverse of that, for both parameters from 1e-6 to 1e6. */
public final class BetaFunction {
    private static final double EPSILON = 1e-16;
    private static final int MOST_TERMS = 100_000;

    private BetaFunction() {}

    /** The natural logarithm of B(a, b). */
    public static double log(double a, double b) {
        return GammaFunction.log(a) + GammaFunction.log(b) - GammaFunction.log(a + b);
    }

    /** The incomplete beta function, regularised: I(x; a, b), the probability of a beta variable up to x. */
    public static double lower(double a, double b, double x) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return x < (a + 1) / (a + b + 2) ? fraction(a, b, x, 1 - x) : 1 - fraction(b, a, 1 - x, x);
    }

    /** 1 - I(x; a, b), with its own digits. */
    public static double upper(double a, double b, double x) {
        if (x <= 0) {
            return 1;
        }
        if (x >= 1) {
            return 0;
        }
        return x < (a + 1) / (a + b + 2) ? 1 - fraction(a, b, x, 1 - x) : fraction(b, a, 1 - x, x);
    }

    /** The continued fraction of DLMF 8.17.22 by Lentz's method (Thompson and Barnett 1986). */
    private static double fraction(double a, double b, double x, double rest) {
        double factor = Math.exp(a * Math.log(x) + b * Math.log(rest) - log(a, b)) / a;
        double c = 1;
        double d = 1 / GammaFunction.nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / GammaFunction.nonZero(1 + even * d);
            c = GammaFunction.nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / GammaFunction.nonZero(1 + odd * d);
            c = GammaFunction.nonZero(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < EPSILON) {
                break;
            }
        }
        return factor * h;
    }

    /**
     * The x with I(x; a, b) = p.
     *
     * @param p 0 to 1
     */
    public static double quantile(double a, double b, double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return 1;
        }
        return Roots.between(x -> p < 0.5 ? lower(a, b, x) - p : 1 - p - upper(a, b, x), 0, 1);
    }
}
