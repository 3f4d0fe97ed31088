package org.claviger.analysis.cadence;

import org.claviger.analysis.numbers.Roots;

/** What else than the interval would reach what is required. */
public sealed interface Needed {
    /** This is enough. */
    record Enough(double value) implements Needed {}

    /** However much of it is not. */
    record Infeasible() implements Needed {}

    /**
     * The fixed window (such as a time lock on withdrawals) under which an existing cadence suffices, in days: with m = 1 - P/c,
     * k = floor(ln m / ln q) and f = (1 - m/q^k)/p, it is (k + f) T, and the lag.
     *
     * @param required P, 0 to 1
     */
    static Needed window(Control.Periodic control, double required) {
        Required.probability("The required detection", required);
        if (required == 0) {
            return new Enough(0);
        }
        double missed = 1 - required / control.coverage();
        double p = control.p();
        if (!(missed >= 0) || p == 0 || (missed == 0 && p < 1)) {
            return new Infeasible();
        }
        double whole = p == 1 ? 0 : Math.floor(Math.log(missed) / Math.log1p(-p));
        double fraction = (1 - missed / control.looks().allMiss(whole)) / p;
        return new Enough((whole + Math.clamp(fraction, 0.0, 1.0)) * control.interval() + control.lag());
    }

    /** The chance to find at one look under which an existing cadence suffices; P rises in p. */
    static Needed chance(Window window, double interval, double coverage, double required) {
        Required.probability("The required detection", required);
        if (required > detection(window, interval, 1, coverage)) {
            return new Infeasible();
        }
        return new Enough(Roots.between(p -> detection(window, interval, p, coverage) - required, 0, 1));
    }

    /** The coverage that suffices: P is proportional to it. */
    static Needed coverage(Window window, double interval, double p, double required) {
        Required.probability("The required detection", required);
        double whole = detection(window, interval, p, 1);
        return required > whole ? new Infeasible() : new Enough(required == 0 ? 0 : required / whole);
    }

    private static double detection(Window window, double interval, double p, double coverage) {
        return Detection.by(window, new Control.Periodic(interval, p, coverage, 0));
    }
}
