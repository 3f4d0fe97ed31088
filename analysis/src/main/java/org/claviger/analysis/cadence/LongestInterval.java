package org.claviger.analysis.cadence;

/** How seldom a task may run. */
public sealed interface LongestInterval {
    /** Every so many days at most. */
    record Days(double days) implements LongestInterval {}

    /** Nothing is required of this task. */
    record Any() implements LongestInterval {}

    /**
     * No interval is short enough.
     *
     * @param required P
     * @param best P as the interval goes to 0
     */
    record None(double required, double best) implements LongestInterval {}

    /**
     * The longest interval whose detection reaches what is required. P falls in T when phases are independent, so it is bisected.
     *
     * @param required P; at most 0 asks for nothing
     */
    static LongestInterval of(Window window, double p, double coverage, double required) {
        double best = Detection.best(window, p, coverage);
        if (required <= 0) {
            return new Any();
        }
        double low =
                Math.max(window.exceededWith(Window.HALF * Math.max(window.exceeds(0), Double.MIN_NORMAL)), SHORTEST);
        if (!(required <= best)) {
            return new None(required, best);
        }
        while (!reaches(window, low, p, coverage, required)) {
            low /= 2;
            if (low < SHORTEST) {
                return new None(required, best);
            }
        }
        double high = low * 2;
        while (reaches(window, high, p, coverage, required)) {
            low = high;
            high *= 2;
            if (high > LONGEST) {
                return new Any();
            }
        }
        while (high - low > Math.ulp(high)) {
            double middle = low + (high - low) / 2;
            if (reaches(window, middle, p, coverage, required)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Days(low);
    }

    /**
     * The longest interval that suffices with a confidence, when the window is fixed but not known: that for the window which a share
     * confidence of what it may be exceeds.
     *
     * @param unknown the distribution of what is not known of the window
     * @param confidence above 0, below 1
     */
    static LongestInterval assured(Window unknown, double confidence, double p, double coverage, double required) {
        Required.between("The confidence", confidence, Double.MIN_NORMAL, Math.nextDown(1.0));
        return of(new FixedWindow(unknown.exceededWith(confidence)), p, coverage, required);
    }

    /** Days below which an interval is no answer: a millisecond. */
    double SHORTEST = 1e-8;

    /** Days above which it is none either. */
    double LONGEST = 1e15;

    private static boolean reaches(Window window, double interval, double p, double coverage, double required) {
        return Detection.by(window, new Control.Periodic(interval, p, coverage, 0)) >= required;
    }
}
