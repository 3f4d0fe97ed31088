package org.claviger.analysis.cadence;

import java.util.List;

/** For how long an attack is at work, in days. */
public final class Exposure {
    private Exposure() {}

    /**
     * The mean time from onset to impact or to the end of the attack, whichever comes first: integral of S(x) times the probability
     * that all controls have missed it up to x, each less its lag.
     */
    public static double days(Window window, List<? extends Control> controls) {
        double never = 1;
        for (Control each : controls) {
            never *= 1 - each.coverage();
        }
        double unseen = never;
        double seen =
                new Expectation(window, controls).integral(x -> Math.max(0, Detection.product(controls, x) - unseen));
        return seen + unseen * window.mean();
    }

    /**
     * The mean time from onset to detection where no impact ends it: T (2 - p) / (2 p).
     *
     * @param interval T, days above 0
     * @param p above 0, up to 1
     */
    public static double dwell(double interval, double p) {
        Required.positive("The interval", interval);
        Required.between("The chance that a look finds", p, Double.MIN_NORMAL, 1);
        return interval * (2 - p) / (2 * p);
    }
}
