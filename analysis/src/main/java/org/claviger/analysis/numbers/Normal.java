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
        2.3551578691348034,
        -0.004590054580646478,
        -0.08424913336651792,
        0.05920993999819189,
        -0.026658668435305753,
        0.009074997670705265,
        -0.002413163540417608,
        0.0004907758365258086,
        -6.916973302501207e-05,
        4.13902798607301e-06,
        7.74038306619849e-07,
        -2.1886401049234397e-07,
        1.076499946567091e-08,
        4.521959811218287e-09,
        -7.754400208831351e-10,
        -6.318088340886684e-11,
        2.86879501093067e-11,
        1.9455868545777347e-13,
        -9.65469674843344e-13,
        3.25254814814874e-14,
        3.3478119482868056e-14,
        -1.864562880419313e-15,
        -1.2507950530688648e-15,
        7.418235256624044e-17,
        5.068148904796111e-17
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
                    * (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r
                                                                                            + 45921.95393154987)
                                                                                    * r
                                                                            + 13731.69376550946)
                                                                    * r
                                                            + 1971.5909503065513)
                                                    * r
                                            + 133.14166789178438)
                                    * r
                            + 3.3871328727963665)
                    / (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r
                                                                                            + 21213.794301586597)
                                                                                    * r
                                                                            + 5394.196021424751)
                                                                    * r
                                                            + 687.1870074920579)
                                                    * r
                                            + 42.31333070160091)
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
            return (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r
                                                                                            + 1.2704582524523684)
                                                                                    * r
                                                                            + 3.6478483247632045)
                                                                    * r
                                                            + 5.769497221460691)
                                                    * r
                                            + 4.630337846156546)
                                    * r
                            + 1.4234371107496835)
                    / (((((((1.0507500716444169e-09 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r
                                                                                            + 0.14810397642748008)
                                                                                    * r
                                                                            + 0.6897673349851)
                                                                    * r
                                                            + 1.6763848301838038)
                                                    * r
                                            + 2.053191626637759)
                                    * r
                            + 1);
        }
        if (r == Double.POSITIVE_INFINITY) {
            return r;
        }
        r -= 5;
        return (((((((2.0103343992922881e-07 * r + 2.7115555687434876e-05) * r + 0.0012426609473880784) * r
                                                                                        + 0.026532189526576124)
                                                                                * r
                                                                        + 0.29656057182850487)
                                                                * r
                                                        + 1.7848265399172913)
                                                * r
                                        + 5.463784911164114)
                                * r
                        + 6.657904643501103)
                / (((((((2.0442631033899397e-15 * r + 1.421511758316446e-07) * r + 1.8463183175100548e-05) * r
                                                                                        + 0.0007868691311456133)
                                                                                * r
                                                                        + 0.014875361290850615)
                                                                * r
                                                        + 0.1369298809227358)
                                                * r
                                        + 0.599832206555888)
                                * r
                        + 1);
    }
}
