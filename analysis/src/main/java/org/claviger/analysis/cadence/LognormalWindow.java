package org.claviger.analysis.cadence;

import org.claviger.analysis.numbers.Normal;

/**
 * A window whose logarithm is normal.
 *
 * @param mu the mean of the natural logarithm of the days; -500 to 500
 * @param sigma its standard deviation; above 0, up to 30
 */
public record LognormalWindow(double mu, double sigma) implements Window {
    private static final double WIDEST = 30;
    private static final double FARTHEST = 500;

    public LognormalWindow {
        Required.between("The logarithm of the median window", mu, -FARTHEST, FARTHEST);
        Required.between("The deviation of the logarithm of a window", sigma, Double.MIN_NORMAL, WIDEST);
    }

    /** By the 5 % and 95 % quantiles in days, 0 < low < high. */
    public static LognormalWindow between(double low, double high) {
        Required.positive("The 5 % quantile of a window", low);
        Required.positive("The 95 % quantile of a window", high);
        if (!(low < high)) {
            throw new IllegalArgumentException(
                    "The 5 % quantile of a window, " + low + ", is not below the 95 % quantile, " + high + ".");
        }
        return new LognormalWindow((Math.log(low) + Math.log(high)) / 2, Math.log(high / low) / (2 * Normal.Z95));
    }

    private double standard(double x) {
        return (Math.log(x) - mu) / sigma;
    }

    @Override
    public double survival(double x) {
        return x <= 0 ? 1 : Normal.survival(standard(x));
    }

    @Override
    public double exceeds(double x) {
        return survival(x);
    }

    @Override
    public double survivalIntegral(double x) {
        if (x <= 0) {
            return 0;
        }
        double z = standard(x);
        return mean() * Normal.cdf(z - sigma) + x * Normal.survival(z);
    }

    @Override
    public double excess(double x) {
        if (x <= 0) {
            return mean();
        }
        double z = standard(x);
        return Math.max(0, mean() * Normal.survival(z - sigma) - x * Normal.survival(z));
    }

    @Override
    public double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double exceededWith(double tail) {
        return tail >= 1 ? 0 : Math.exp(mu + sigma * Normal.exceededWith(tail));
    }
}
