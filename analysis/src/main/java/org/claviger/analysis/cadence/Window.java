package org.claviger.analysis.cadence;

/**
 * The time in which an attack can still be interrupted, from its onset to what cannot be undone; a random variable W from 0, in days.
 * A range says how attacks vary; what is not known about it is no part of a window.
 */
public sealed interface Window
        permits FixedWindow, ExponentialWindow, LognormalWindow, WeibullWindow, EmpiricalWindow, LaggedWindow {
    /** Where integrals are better counted from their other end. */
    double HALF = 0.5;

    /** P(W >= x): a look at the very end of the window still finds. At x of 0 and below 1. */
    double survival(double x);

    /** P(W > x), for x from 0; differs from survival only where single durations have a probability of their own. */
    double exceeds(double x);

    /**
     * I(x), the integral of survival from 0 to x: the mean of the lesser of W and x, in days (limited expected value; Klugman, Panjer
     * and Willmot 2012, section 3.4).
     *
     * @param x days, from 0
     */
    double survivalIntegral(double x);

    /** The integral of survival from x on, in days (mean excess times survival); keeps its digits where almost nothing lasts so long. */
    double excess(double x);

    /** The integral of survival between two times, 0 <= low <= high, in days. */
    default double survivalIntegral(double low, double high) {
        return exceeds(low) > HALF ? survivalIntegral(high) - survivalIntegral(low) : excess(low) - excess(high);
    }

    /** The mean in days. */
    double mean();

    /**
     * The duration that is outlasted with a probability, in days.
     *
     * @param tail above 0, up to 1; as small as 1e-300
     */
    double exceededWith(double tail);

    /** The duration up to which a share of all windows lasts, in days; the share from 0, below 1. */
    default double quantile(double share) {
        return share == 0 ? exceededWith(1) : exceededWith(1 - share);
    }

    /** The same window, or a simpler one of the same distribution. */
    default Window simplest() {
        return this;
    }

    /** What is left of this window when the response takes a lag, in days from 0. */
    default Window after(double lag) {
        return lag == 0 ? this : new LaggedWindow(this, lag).simplest();
    }

    /**
     * A lognormal window by the range in which nine of ten lie; a range of no width is a fixed window.
     *
     * @param low the 5 % quantile, days above 0
     * @param high the 95 % quantile, days from low
     */
    static Window between(double low, double high) {
        return low == high ? new FixedWindow(low) : LognormalWindow.between(low, high);
    }
}
