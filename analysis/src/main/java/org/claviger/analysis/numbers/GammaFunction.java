package org.claviger.analysis.numbers;

/** The gamma function, its incomplete forms and their inverse, for shapes from 1e-8 to 1e6. */
public final class GammaFunction {
    private static final double EPSILON = 1e-16;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 200_000;

    /** Lanczos 1964 with g = 607/128 and fifteen terms (Godfrey 2001). */
    private static final double G = 607.0 / 128;

    private static final double[] LANCZOS = {
        0.9999999999999971,
        57.15623566586292,
        -59.59796035547549,
        14.136097974741746,
        -0.4919138160976202,
        3.399464998481189e-05,
        4.652362892704858e-05,
        -9.837447530487956e-05,
        0.0001580887032249125,
        -0.00021026444172410488,
        0.00021743961811521265,
        -0.0001643181065367639,
        8.441822398385275e-05,
        -2.6190838401581408e-05,
        3.6899182659531625e-06
    };

    private GammaFunction() {}

    /**
     * The natural logarithm of the gamma function.
     *
     * @param x above 0
     */
    public static double log(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - log(1 - x);
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double t = z + G + 0.5;
        return (z + 0.5) * Math.log(t) - t + Math.log(Math.sqrt(2 * Math.PI) * sum);
    }

    /** The lower incomplete gamma function, regularised: P(a, x), the probability of a gamma variable of shape a up to x. */
    public static double lower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
    }

    /** The upper incomplete gamma function, regularised: Q(a, x) = 1 - P(a, x), with its own digits. */
    public static double upper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
    }

    private static double factor(double a, double x) {
        return Math.exp(a * Math.log(x) - x - log(a));
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * EPSILON; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum * factor(a, x);
    }

    /** Legendre's continued fraction by Lentz's method (Thompson and Barnett 1986). */
    private static double fraction(double a, double x) {
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < MOST_TERMS; i++) {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / nonZero(numerator * d + b);
            c = nonZero(b + numerator / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < EPSILON) {
                break;
            }
        }
        return h * factor(a, x);
    }

    static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * The x with P(a, x) = p.
     *
     * @param p 0 to 1; at 1 infinite
     */
    public static double quantile(double a, double p) {
        if (p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        // Wilson and Hilferty 1931 give where to look.
        double cube = 1 - 1 / (9 * a) + Normal.quantile(p) / (3 * Math.sqrt(a));
        double guess = Math.max(a * cube * cube * cube, Math.exp((Math.log(p) + log(a + 1)) / a) / 2);
        return Roots.rising(x -> p < 0.5 ? lower(a, x) - p : 1 - p - upper(a, x), Math.max(guess, TINY));
    }
}
