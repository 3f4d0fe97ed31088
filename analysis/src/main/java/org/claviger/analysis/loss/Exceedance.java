package org.claviger.analysis.loss;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A point of an exceedance curve.
 *
 * @param loss of a year
 * @param probability that a year costs more
 * @param error its standard error
 * @param inherent the same without controls
 * @param band of the probability when what is not known is drawn
 * @param tolerated the most that is tolerated there, where a tolerance is stated for this loss
 */
public record Exceedance(
        double loss,
        double probability,
        double error,
        double inherent,
        Optional<Interval90> band,
        OptionalDouble tolerated) {}
