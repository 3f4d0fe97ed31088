package org.claviger.analysis.cadence;

/** A detective control: what of a window it leaves unseen. Coverage is the share of variants that it could see at all. */
public sealed interface Control {
    double coverage();

    /** Days from finding to having stopped it; comes off the window of this control. */
    double lag();

    /** The chance that this control misses an attack whose window lasts so long (days); 1 where the lag takes all of it. */
    default double miss(double window) {
        double left = window - lag();
        return left <= 0 ? 1 : 1 - coverage() * found(left);
    }

    /** The chance that it finds what it could see within so many days from the onset, above 0. */
    double found(double days);

    /** How fast {@link #found} rises there, per day. */
    double rise(double days);

    /**
     * Looks every so many days, the onset uniform between two of them: found within W is 1 - q^k (1 - p f), k = floor(W/T) and f the
     * fraction left.
     *
     * @param interval T, days above 0
     * @param p that one look finds, 0 to 1; independent from look to look
     */
    record Periodic(double interval, double p, double coverage, double lag) implements Control {
        public Periodic {
            Required.positive("The interval", interval);
            Required.probability("The chance that a look finds", p);
            Required.probability("Coverage", coverage);
            Required.notNegative("The response lag", lag);
        }

        public static Periodic every(double interval, double p) {
            return new Periodic(interval, p, 1, 0);
        }

        Looks looks() {
            return new Looks.Independent(p);
        }

        @Override
        public double found(double days) {
            return LookSeries.found(days, interval, looks());
        }

        @Override
        public double rise(double days) {
            return looks().firstFoundAt(Math.floor(days / interval) + 1) / interval;
        }
    }

    /**
     * Always on; the time it takes is exponential.
     *
     * @param mean time to detect, days above 0
     */
    record Continuous(double mean, double coverage, double lag) implements Control {
        public Continuous {
            Required.positive("The mean time to detect", mean);
            Required.probability("Coverage", coverage);
            Required.notNegative("The response lag", lag);
        }

        @Override
        public double found(double days) {
            return -Math.expm1(-days / mean);
        }

        @Override
        public double rise(double days) {
            return Math.exp(-days / mean) / mean;
        }
    }
}
