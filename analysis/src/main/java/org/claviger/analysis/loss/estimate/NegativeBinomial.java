package org.claviger.analysis.loss.estimate;

import org.claviger.analysis.numbers.BetaFunction;

/**
 * Counts of a year whose rate is not known: Poisson, its rate gamma distributed with mean m and coefficient of variation cv
 * (Greenwood and Yule 1920). Only for counts by themselves: where a rate is drawn anew in an outer loop its uncertainty is
 * counted already.
 *
 * @param r 1 / cv², above 0
 * @param p r / (r + m), in 0 to 1
 */
public record NegativeBinomial(double r, double p) {
    /** With this mean and coefficient of variation of the rate, both above 0. */
    public static NegativeBinomial of(double mean, double variation) {
        Required.positive("The mean", mean);
        Required.positive("The coefficient of variation", variation);
        double r = 1 / (variation * variation);
        return new NegativeBinomial(r, r / (r + mean));
    }

    public double mean() {
        return r * (1 - p) / p;
    }

    public double variance() {
        return mean() / p;
    }

    /** The probability of exactly none. */
    public double none() {
        return Math.exp(r * Math.log(p));
    }

    /** The probability of at least so many, without subtraction: I(1-p; k, r). */
    public double atLeast(int count) {
        return count <= 0 ? 1 : BetaFunction.lower(count, r, 1 - p);
    }
}
