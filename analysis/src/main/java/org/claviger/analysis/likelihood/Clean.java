package org.claviger.analysis.likelihood;

/** When something was surely in order: nobody has to look for what cannot be there. */
public sealed interface Clean {
    /** So long ago that it no longer matters. Only where every variant is looked for, for ever. */
    record LongAgo() implements Clean {}

    /**
     * On the day it was made, and never surely since.
     *
     * @param age years, 0 or more
     */
    record Since(double age) implements Clean {
        public Since {
            Required.notNegative("The age", age);
        }
    }

    /**
     * At each renewal: rotation, refresh of shares, replacement. What was found and what was not both end.
     *
     * @param period years between two renewals, above 0
     * @param age years since the last one, 0 to less than the period
     */
    record Renewed(double period, double age) implements Clean {
        public Renewed {
            Required.positive("The time between renewals", period);
            Required.notNegative("The time since the last renewal", age);
            if (age >= period) {
                throw new IllegalArgumentException("The last renewal was more than a period ago.");
            }
        }
    }
}
