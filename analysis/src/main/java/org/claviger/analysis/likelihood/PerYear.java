package org.claviger.analysis.likelihood;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * How often a year a top event is completed, on average over the horizon.
 *
 * @param rate completions a year, 0 or more
 * @param error the difference of two rules of integration, which bounds what the integration can have missed; not what the
 *     inputs leave open
 * @param byCampaign completions a year in which this campaign was the last; they add up to the rate
 */
public record PerYear(double rate, double error, SequencedMap<String, Double> byCampaign) {
    public PerYear {
        byCampaign = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byCampaign));
    }

    /**
     * Thefts a year: completions whose final stage nobody interrupts.
     *
     * @param interrupted the probability that the final stage is interrupted in its window, 0 to 1
     */
    public double uninterrupted(double interrupted) {
        Required.probability("The probability of interruption", interrupted);
        return rate * (1 - interrupted);
    }

    /** The probability of at least one completion in a year: 1 - exp(-rate), completions being rare enough to be a Poisson process. */
    public double yearlyProbability() {
        return -Math.expm1(-rate);
    }
}
