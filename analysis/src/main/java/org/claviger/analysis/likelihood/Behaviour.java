package org.claviger.analysis.likelihood;

import java.util.List;

/**
 * How something comes and how it is noticed. What comes, comes at a constant rate (a Poisson process); while it stands another
 * one adds nothing. Rates are a year, times in years.
 */
public sealed interface Behaviour {
    /** How often it comes. */
    double rate();

    /**
     * Stands with a constant probability and never completes anything by its coming: a verification skipped.
     *
     * @param probability 0 to 1
     */
    record Static(double probability) implements Behaviour {
        public Static {
            Required.probability("The probability", probability);
        }

        @Override
        public double rate() {
            return 0;
        }
    }

    /** Matters only when it happens: it meets what stands already, and nothing meets it. */
    record Momentary(double rate) implements Behaviour {
        public Momentary {
            Required.notNegative("The rate", rate);
        }
    }

    /**
     * Noticed at once, stands until recovered: q = rate R / (1 + rate R), the share of time of an alternating renewal process
     * (Barlow and Proschan 1975, section 7.1), whatever the distribution of the time to recover.
     *
     * @param recovery R, the mean time to recover in years, 0 or more
     */
    record Revealed(double rate, double recovery) implements Behaviour {
        public Revealed {
            Required.notNegative("The rate", rate);
            Required.notNegative("The time to recover", recovery);
        }
    }

    /**
     * Stands until somebody looks and finds it. Inspected every T and found with probability p it has, with a = exp(-rate T),
     * the probability u = (1-p)(1-a) / (1-(1-p)a) just after a look and 1-(1-u) exp(-rate s) at time s since. With other dates
     * the state is carried from look to look.
     *
     * @param inspections none: nobody looks
     * @param clean when it surely did not stand
     */
    record Latent(double rate, List<Inspection> inspections, Clean clean) implements Behaviour {
        /**
         * @throws IllegalArgumentException if clean is {@link Clean.LongAgo} and some variant is not looked for for ever, by looks that
         *     find at least one in a thousand: it would stand almost surely, or for longer than anybody can know
         */
        public Latent {
            Required.notNegative("The rate", rate);
            inspections = List.copyOf(inspections);
            if (clean instanceof Clean.LongAgo && inspections.stream().noneMatch(Latent::settles)) {
                throw new IllegalArgumentException("It must be said when it was last surely clean.");
            }
        }

        private static boolean settles(Inspection each) {
            return each.dates().endless() && each.coverage() == 1 && each.found() >= 1e-3;
        }
    }
}
