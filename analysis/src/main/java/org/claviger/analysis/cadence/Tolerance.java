package org.claviger.analysis.cadence;

/** What is tolerated, each kind with the detection that it requires. */
public sealed interface Tolerance {
    /** The least P that meets this; at most 0 where none is needed, above 1 where none is enough. */
    double required(Attacks attacks);

    /**
     * At least one attack in a year that nobody interrupts.
     *
     * @param most the probability tolerated, 0 to 1
     */
    record Yearly(double most) implements Tolerance {
        public Yearly {
            Required.probability("The tolerated probability", most);
        }

        @Override
        public double required(Attacks attacks) {
            double rate = -Math.log1p(-most);
            return attacks.past() <= rate ? 0 : 1 - rate / attacks.past();
        }
    }

    /**
     * Attacks a year that nobody interrupts.
     *
     * @param most the rate tolerated, from 0
     */
    record UndetectedRate(double most) implements Tolerance {
        public UndetectedRate {
            Required.notNegative("The tolerated rate", most);
        }

        @Override
        public double required(Attacks attacks) {
            return attacks.past() <= most ? 0 : 1 - most / attacks.past();
        }
    }

    /**
     * Expected loss a year.
     *
     * @param most from 0
     */
    record AnnualLoss(double most) implements Tolerance {
        public AnnualLoss {
            Required.notNegative("The tolerated annual loss", most);
        }

        @Override
        public double required(Attacks attacks) {
            double unwatched = attacks.annualLoss(0);
            double saved = unwatched - attacks.annualLoss(1);
            if (unwatched <= most) {
                return 0;
            }
            return saved <= 0 ? Double.POSITIVE_INFINITY : (unwatched - most) / saved;
        }
    }

    /**
     * Detection itself.
     *
     * @param least 0 to 1
     */
    record Interrupted(double least) implements Tolerance {
        public Interrupted {
            Required.probability("The required detection", least);
        }

        @Override
        public double required(Attacks attacks) {
            return least;
        }
    }
}
