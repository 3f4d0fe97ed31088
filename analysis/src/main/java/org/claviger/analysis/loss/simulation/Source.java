package org.claviger.analysis.loss.simulation;

import java.util.List;
import org.claviger.analysis.loss.estimate.Severity;

/**
 * Something that comes at a constant rate and takes an amount each time, out of one purse or several at once.
 *
 * @param rate a year, from 0
 * @param severity of one event, all purses together
 * @param shares how the amount is taken; what no share takes is taken out of no purse and limited by none
 */
public record Source(double rate, Severity severity, List<Share> shares) {
    /**
     * A part of what an event takes.
     *
     * @param purse its place in the list of purses
     * @param part of the amount, 0 to 1
     */
    public record Share(int purse, double part) {}

    public Source {
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The rate is " + rate + ", not a number from 0.");
        }
        shares = List.copyOf(shares);
    }

    /** One that takes out of no purse. */
    public static Source of(double rate, Severity severity) {
        return new Source(rate, severity, List.of());
    }
}
