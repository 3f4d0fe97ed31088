package org.claviger.analysis.likelihood;

/**
 * Looking for what is not noticed by itself.
 *
 * @param dates when
 * @param found the probability that one look finds what it could see, each look for itself, 0 to 1
 * @param coverage the share of variants that it could see at all, 0 to 1. Several inspections are blind to the same variants:
 *     what one with a greater coverage cannot see, one with a smaller cannot either
 * @param lag years from finding to the end of the exposure, 0 or more
 */
public record Inspection(Dates dates, double found, double coverage, double lag) {
    public Inspection {
        Required.probability("The probability of finding", found);
        Required.probability("The coverage", coverage);
        Required.notNegative("The lag", lag);
    }

    /** Sees all there is and ends it at once. */
    public static Inspection every(double period, double found) {
        return new Inspection(new Dates.Every(period, 0), found, 1, 0);
    }
}
