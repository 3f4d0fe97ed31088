package org.claviger.analysis.cadence;

/** What fails in silence until somebody tests it: the mean share of time in which it would not work (PFDavg, IEC 61508-6). Years. */
public final class ProofTest {
    private static final int SINGLY = 100_000;

    private ProofTest() {}

    /**
     * Tested every T, the test sees all: 1 - (1 - exp(-l T)) / (l T).
     *
     * @param rate l, failures a year, from 0
     * @param interval T, years above 0
     */
    public static double pfdAverage(double rate, double interval) {
        Required.notNegative("The failure rate", rate);
        Required.positive("The test interval", interval);
        double x = rate * interval;
        return x == 0 ? 0 : lost(x) / x;
    }

    /**
     * Tested every T by a test that sees every failure and finds it with a probability each time: just after a test
     * u = (1-p)(1-a) / (1-(1-p)a) with a = exp(-l T) is still failed, so u + (1-u) PFDavg. A failure that one test misses the next
     * may find.
     *
     * @param rate l, failures a year, from 0
     * @param interval T, years above 0
     * @param p that a test finds a failure, above 0, up to 1
     */
    public static double pfdAverageOfMissing(double rate, double interval, double p) {
        Required.positive("The chance that a test finds", p);
        Required.probability("The chance that a test finds", p);
        double perfect = pfdAverage(rate, interval);
        double failing = -Math.expm1(-rate * interval);
        double missed = failing == 0 ? 0 : (1 - p) * failing / (p + (1 - p) * failing);
        return Detection.bounded(missed + (1 - missed) * perfect);
    }

    /**
     * Tested every T with a coverage, renewed every T_M: 1 - average over T_M of exp(-c l (t mod T) - (1-c) l t).
     *
     * @param rate l, failures a year, from 0
     * @param interval T, years above 0; above the renewal there is no test
     * @param coverage c, the share of failures that the test can see, 0 to 1
     * @param renewal T_M, years above 0
     */
    public static double pfdAverage(double rate, double interval, double coverage, double renewal) {
        Required.notNegative("The failure rate", rate);
        Required.positive("The test interval", interval);
        Required.probability("Coverage", coverage);
        Required.positive("The time to renewal", renewal);
        if (rate == 0) {
            return 0;
        }
        double periods = Math.floor(renewal / interval);
        double hidden = (1 - coverage) * rate * interval;
        double last = Math.max(0, renewal - periods * interval);
        double sum = untilLast(periods, hidden, rate * interval) + period(hidden * periods, rate * last);
        return Detection.bounded(sum / (rate * renewal));
    }

    /** The sum over whole periods, one by one or, where they are many, by the geometric series. */
    private static double untilLast(double periods, double hidden, double x) {
        if (hidden == 0) {
            return periods * lost(x);
        }
        if (periods > SINGLY) {
            double intact = Math.expm1(-hidden * periods) / Math.expm1(-hidden);
            return (periods - intact) * x + intact * lost(x);
        }
        double sum = 0;
        for (int i = 0; i < periods; i++) {
            sum += period(hidden * i, x);
        }
        return sum;
    }

    /** Integral over a period, in units of 1/l, of not working, when a share 1 - exp(-before) has failed unseen before it. */
    private static double period(double before, double x) {
        return -Math.expm1(-before) * x + Math.exp(-before) * lost(x);
    }

    /** x - (1 - exp(-x)), with its digits for small x. */
    private static double lost(double x) {
        if (x > 0.5) {
            return x + Math.expm1(-x);
        }
        double term = x;
        double sum = 0;
        for (int n = 2; n < 24; n++) {
            term *= -x / n;
            sum -= term;
        }
        return sum;
    }

    /**
     * How often a year something is needed that no longer works and can be had from nowhere else: demand times PFDavg.
     *
     * @param demand times a year, from 0
     */
    public static double unrecoverable(double demand, double rate, double interval) {
        return Required.notNegative("The demand", demand) * pfdAverage(rate, interval);
    }
}
