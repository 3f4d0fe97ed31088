package org.claviger.analysis.loss.estimate;

import org.claviger.analysis.numbers.BetaFunction;

/**
 * What is known of the probability that a look finds, after drills: a beta distribution from Jeffreys' prior (1/2, 1/2), so that
 * ten of ten found is not certainty (Brown, Cai and DasGupta 2001).
 *
 * @param alpha above 0
 * @param beta above 0
 */
public record FoundShare(double alpha, double beta) {
    public FoundShare {
        Required.positive("alpha", alpha);
        Required.positive("beta", beta);
    }

    /** @throws IllegalArgumentException unless 0 <= found <= drills */
    public static FoundShare of(double found, double drills) {
        if (!(found >= 0 && found <= drills)) {
            throw new IllegalArgumentException(found + " found of " + drills + ".");
        }
        return new FoundShare(found + 0.5, drills - found + 0.5);
    }

    public double mean() {
        return alpha / (alpha + beta);
    }

    public double quantile(double p) {
        return BetaFunction.quantile(alpha, beta, p);
    }
}
