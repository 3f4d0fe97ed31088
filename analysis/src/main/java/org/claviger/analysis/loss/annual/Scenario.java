package org.claviger.analysis.loss.annual;

import org.claviger.analysis.loss.estimate.Severity;

/**
 * Something that comes at a constant rate and takes an amount each time.
 *
 * @param rate a year, from 0
 * @param severity of one event
 */
public record Scenario(double rate, Severity severity) {
    public Scenario {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The rate is " + rate + ", not a number from 0.");
        }
    }
}
