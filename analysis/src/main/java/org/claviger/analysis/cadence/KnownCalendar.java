package org.claviger.analysis.cadence;

/** Attackers who know the calendar and begin right after a look; and calendars that nobody can know. */
public final class KnownCalendar {
    private KnownCalendar() {}

    /** The worst phase: c (1 - E q^floor(W/T)); 0 for windows shorter than the interval. */
    public static double worstPhase(Window window, Control.Periodic control) {
        Window left = window.after(control.lag());
        return Detection.bounded(
                control.coverage() * LookSeries.foundFromPhaseZero(left, control.interval(), control.looks()));
    }

    /** Looks at random with a mean interval T, none telling of the next: c (1 - E exp(-p W/T)), whenever the attack begins. */
    public static double memoryless(Window window, Control.Periodic control) {
        if (control.p() == 0) {
            return 0;
        }
        return Detection.by(
                window, new Control.Continuous(control.interval() / control.p(), control.coverage(), control.lag()));
    }

    /**
     * The first look comes at a time uniform between two after the onset, and finds for certain what it can see:
     * c (I(high) - I(low)) / (high - low). Keeps "at least every high" true.
     *
     * @param low days, from 0
     * @param high days, from low; equal is a known calendar
     */
    public static double uniformInterval(Window window, double low, double high, double coverage) {
        Required.notNegative("The shortest interval", low);
        Required.positive("The longest interval", high);
        Required.probability("Coverage", coverage);
        if (low > high) {
            throw new IllegalArgumentException(
                    "The shortest interval, " + low + ", is above the longest, " + high + ".");
        }
        return Detection.bounded(
                coverage * (low == high ? window.survival(low) : window.survivalIntegral(low, high) / (high - low)));
    }
}
