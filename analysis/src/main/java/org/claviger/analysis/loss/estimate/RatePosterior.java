package org.claviger.analysis.loss.estimate;

import org.claviger.analysis.numbers.GammaFunction;

/**
 * What is known of a yearly rate after so many events in so many years: a gamma distribution (Gelman et al. 2013, section 2.6).
 * Jeffreys' prior has shape 0.5 and rate 0.
 *
 * @param shape above 0
 * @param years above 0
 */
public record RatePosterior(double shape, double years) {
    public RatePosterior {
        Required.positive("The shape", shape);
        Required.positive("The exposure", years);
    }

    /** The prior with what was seen added. */
    public static RatePosterior of(double priorShape, double priorYears, double events, double years) {
        Required.notNegative("The number of events", events);
        return new RatePosterior(priorShape + events, priorYears + years);
    }

    public double mean() {
        return shape / years;
    }

    public double quantile(double p) {
        return GammaFunction.quantile(shape, p) / years;
    }

    /** The probability of an event in the next year: 1 - (years / (years + 1)) ^ shape. */
    public double anyNextYear() {
        return -Math.expm1(-shape * Math.log1p(1 / years));
    }
}
