package org.claviger.analysis.numbers;

/**
 * The standard normal distribution. Each tail is computed for itself, never as one minus the other, so that a probability of
 * 1e-200 has its digits.
 */
public final class Normal {
    /** The 95 % point: half the width of "nine times in ten between", in standard deviations. */
    public static final double Z95 = 1.6448536269514722;

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double CENTRE = 3.75;

    /**
     * (1 + 2x) exp(x²) erfc(x) in Chebyshev polynomials of t = (x - 3.75) / (x + 3.75) (Shepherd and Laframboise 1981); the
     * coefficients were computed anew with 40 digits.
     */
    private static final double[] CHEBYSHEV = {
        2.3551578691348035082,
        -0.0045900545806464773309,
        -0.084249133366517915584,
        0.059209939998191890498,
        -0.026658668435305752277,
        0.0090749976707052650939,
        -0.0024131635404176081909,
        0.00049077583652580863229,
        -0.000069169733025012063671,
        4.1390279860730101675e-6,
        7.7403830661984906686e-7,
        -2.1886401049234395661e-7,
        1.0764999465670910377e-8,
        4.5219598112182868979e-9,
        -7.7544002088313511065e-10,
        -6.3180883408866844944e-11,
        2.8687950109306698981e-11,
        1.945586854577734723e-13,
        -9.6546967484334389059e-13,
        3.2525481481487398415e-14,
        3.3478119482868053878e-14,
        -1.8645628804193131015e-15,
        -1.2507950530688647085e-15,
        7.418235256624043463e-17,
        5.0681489047961113168e-17
    };

    private Normal() {}

    /** The complementary error function, for any x. */
    public static double erfc(double x) {
        if (x < 0) {
            return 2 - erfc(-x);
        }
        double t = (x - CENTRE) / (x + CENTRE);
        double next = 0;
        double after = 0;
        for (int i = CHEBYSHEV.length - 1; i > 0; i--) {
            double now = 2 * t * next - after + CHEBYSHEV[i];
            after = next;
            next = now;
        }
        double scaled = t * next - after + CHEBYSHEV[0] / 2;
        return x > 30 ? 0 : Math.exp(-x * x) * scaled / (1 + 2 * x);
    }

    /** The probability of a value up to x. */
    public static double cdf(double x) {
        return 0.5 * erfc(-x * SQRT_HALF);
    }

    /** The probability of a value above x. */
    public static double survival(double x) {
        return 0.5 * erfc(x * SQRT_HALF);
    }

    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /**
     * The value that is exceeded with probability 1 - p (Wichura 1988, AS 241, PPND16: relative error 1e-16).
     *
     * @param p 0 to 1; at 0 and 1 infinite
     */
    public static double quantile(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q
                    * (((((((2509.0809287301226727 * r + 33430.575583588128105) * r + 67265.770927008700853) * r
                                                                                            + 45921.953931549871457)
                                                                                    * r
                                                                            + 13731.693765509461125)
                                                                    * r
                                                            + 1971.5909503065514427)
                                                    * r
                                            + 133.14166789178437745)
                                    * r
                            + 3.387132872796366608)
                    / (((((((5226.495278852545925 * r + 28729.085735721942674) * r + 39307.89580009271061) * r
                                                                                            + 21213.794301586595867)
                                                                                    * r
                                                                            + 5394.1960214247511077)
                                                                    * r
                                                            + 687.1870074920579083)
                                                    * r
                                            + 42.313330701600911252)
                                    * r
                            + 1);
        }
        double tail = tail(q < 0 ? p : 1 - p);
        return q < 0 ? -tail : tail;
    }

    /** The value that is exceeded with probability p; keeps its digits where p is near 0. */
    public static double exceededWith(double p) {
        return p < 0.075 ? tail(p) : -quantile(p);
    }

    private static double tail(double p) {
        double r = Math.sqrt(-Math.log(p));
        if (r <= 5) {
            r -= 1.6;
            return (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                                                                                            + 1.27045825245236838258)
                                                                                    * r
                                                                            + 3.64784832476320460504)
                                                                    * r
                                                            + 5.7694972214606914055)
                                                    * r
                                            + 4.6303378461565452959)
                                    * r
                            + 1.42343711074968357734)
                    / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966)
                                                                                                    * r
                                                                                            + 0.14810397642748007459)
                                                                                    * r
                                                                            + 0.68976733498510000455)
                                                                    * r
                                                            + 1.6763848301838038494)
                                                    * r
                                            + 2.05319162663775882187)
                                    * r
                            + 1);
        }
        if (r == Double.POSITIVE_INFINITY) {
            return r;
        }
        r -= 5;
        return (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                                                                                        + 0.026532189526576123093)
                                                                                * r
                                                                        + 0.29656057182850489123)
                                                                * r
                                                        + 1.7848265399172913358)
                                                * r
                                        + 5.4637849111641143699)
                                * r
                        + 6.6579046435011037772)
                / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                                                                                        + 7.868691311456132591e-4)
                                                                                * r
                                                                        + 0.0148753612908506148525)
                                                                * r
                                                        + 0.13692988092273580531)
                                                * r
                                        + 0.59983220655588793769)
                                * r
                        + 1);
    }
}
