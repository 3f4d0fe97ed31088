package org.claviger.analysis.loss;

/**
 * What a year costs, in the currency that counts.
 *
 * @param expectedAnnualLoss exact
 * @param annualProbability of at least one loss, exact
 * @param lossIfAny the expected loss of a year that has one: "1 in N years, and then so much"
 * @param var95 value at risk: not exceeded in 95 % of years; 0 where a loss is rarer than that
 * @param shortfall95 what the worst 5 % of years cost on average
 * @param error standard error of the expected loss as simulated; 0 where nothing is simulated
 */
public record Figures(
        double expectedAnnualLoss,
        double annualProbability,
        double lossIfAny,
        double var95,
        double var99,
        double shortfall95,
        double shortfall99,
        double error) {}
