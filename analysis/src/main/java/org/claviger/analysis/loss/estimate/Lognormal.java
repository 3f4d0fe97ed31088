package org.claviger.analysis.loss.estimate;

import org.claviger.analysis.numbers.Normal;

/**
 * The lognormal distribution: its logarithm is normal with mean mu and standard deviation sigma. People state it by the range
 * in which it falls nine times in ten (Hubbard and Seiersen 2016, with the exact 1.6449 in place of 3.29 / 2).
 *
 * @param mu of the logarithm
 * @param sigma of the logarithm, above 0
 */
public record Lognormal(double mu, double sigma) implements Severity {
    public Lognormal {
        Required.finite("mu", mu);
        Required.positive("sigma", sigma);
    }

    /**
     * With these 5 % and 95 % points.
     *
     * @throws IllegalArgumentException unless 0 < q05 < q95
     */
    public static Lognormal between(double q05, double q95) {
        Required.positive("The lower end", q05);
        Required.positive("The upper end", q95);
        if (q05 >= q95) {
            throw new IllegalArgumentException("The range from " + q05 + " to " + q95 + " is crossed.");
        }
        return new Lognormal((Math.log(q05) + Math.log(q95)) / 2, (Math.log(q95) - Math.log(q05)) / (2 * Normal.Z95));
    }

    public double median() {
        return Math.exp(mu);
    }

    public double deviation() {
        return mean() * Math.sqrt(Math.expm1(sigma * sigma));
    }

    private double standard(double x) {
        return (Math.log(x) - mu) / sigma;
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Normal.survival(standard(x));
    }

    @Override
    public double atLeast(double x) {
        return survival(x);
    }

    @Override
    public double limitedMean(double x) {
        return limited(1, x);
    }

    @Override
    public double limitedSquare(double x) {
        return limited(2, x);
    }

    /** The limited moment of order k: exp(k mu + k² sigma² / 2) Phi(z - k sigma) + x^k (1 - Phi(z)), z = (ln x - mu) / sigma. */
    private double limited(int k, double x) {
        double whole = Math.exp(k * mu + k * k * sigma * sigma / 2);
        if (x == Double.POSITIVE_INFINITY) {
            return whole;
        }
        if (x <= 0) {
            return 0;
        }
        double z = standard(x);
        return whole * Normal.cdf(z - k * sigma) + Math.pow(x, k) * Normal.survival(z);
    }

    @Override
    public double quantile(double p) {
        return Math.exp(mu + sigma * Normal.quantile(p));
    }

    /** The amount that is exceeded with probability p, with the digits of a small p. */
    public double exceededWith(double p) {
        return Math.exp(mu + sigma * Normal.exceededWith(p));
    }

    /** What is lost on average in the share 1 - level of worst cases: the mean beyond the quantile (Rockafellar and Uryasev 2002). */
    public double shortfall(double level) {
        double z = Normal.quantile(level);
        return mean() * Normal.survival(z - sigma) / (1 - level);
    }
}
