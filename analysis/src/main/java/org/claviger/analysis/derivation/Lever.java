package org.claviger.analysis.derivation;

import java.util.OptionalDouble;

/**
 * Another way to meet what is tolerated, the interval staying as it is.
 *
 * @param kind what is changed
 * @param now what it is
 * @param needed what it would have to be; empty where no amount suffices
 */
public record Lever(Kind kind, double now, OptionalDouble needed) {
    /** What can be changed, and its unit. */
    public enum Kind {
        PROBABILITY("the probability that one look finds a trace", ""),
        COVERAGE("the share of variants that a look could see", ""),
        LAG("the time from finding to having stopped", "days"),
        TIME_LOCK("a delay before a withdrawal is final", "days"),
        PREVENTION("attempts that get past prevention", "a year"),
        LOSS("what an attack that nobody interrupts may cost", "");

        private final String words;
        private final String unit;

        Kind(String words, String unit) {
            this.words = words;
            this.unit = unit;
        }

        public String words() {
            return words;
        }

        public String unit() {
            return unit;
        }
    }
}
