package org.claviger.analysis.loss.simulation;

import java.util.Arrays;

/** What simulated years cost. Every figure has a standard error: it is an estimate from so many years. */
public final class SimulatedYears {
    private static final double USUAL = 0.95;

    private final double[] totals;
    private final double[] purseMeans;
    private final double mean;
    private final double meanSquare;
    private final int losses;
    private final double[] worst;

    SimulatedYears(double[] totals, double[] purseMeans) {
        this.totals = totals;
        this.purseMeans = purseMeans;
        double sum = 0;
        double squares = 0;
        int some = 0;
        for (double each : totals) {
            sum += each;
            squares += each * each;
            some += each > 0 ? 1 : 0;
        }
        this.mean = sum / totals.length;
        this.meanSquare = squares / totals.length;
        this.losses = some;
        this.worst = Selection.largest(totals, kept(USUAL));
    }

    /** The order statistic of a level, and all above it. */
    private int kept(double level) {
        int beyond = (int) Math.floor((1 - level) * totals.length + 1e-9);
        return Math.min(beyond + 1, totals.length);
    }

    /**
     * An estimate.
     *
     * @param value of it
     * @param error its standard error
     */
    public record Estimate(double value, double error) {}

    public int years() {
        return totals.length;
    }

    /** The costliest of these years. */
    public double largest() {
        return worst[worst.length - 1];
    }

    public Estimate mean() {
        return new Estimate(mean, Math.sqrt(Math.max(0, meanSquare - mean * mean) / totals.length));
    }

    /** The mean of what was taken out of each purse in a year. */
    public double[] purseMeans() {
        return purseMeans.clone();
    }

    /** The probability of a year with a loss. */
    public Estimate any() {
        return share(losses);
    }

    private Estimate share(int count) {
        double share = (double) count / totals.length;
        return new Estimate(share, Math.sqrt(share * (1 - share) / totals.length));
    }

    /** The probability of a year that costs more than x. */
    public Estimate exceedance(double x) {
        int count = 0;
        for (double each : totals) {
            count += each > x ? 1 : 0;
        }
        return share(count);
    }

    /**
     * For each amount the probability of a year that costs more.
     *
     * @param ascending amounts
     */
    public double[] exceedances(double[] ascending) {
        int[] above = new int[ascending.length + 1];
        for (double each : totals) {
            int place = Arrays.binarySearch(ascending, each);
            above[place < 0 ? -place - 1 : place]++;
        }
        double[] shares = new double[ascending.length];
        int count = 0;
        for (int i = ascending.length; i > 0; i--) {
            count += above[i];
            shares[i - 1] = (double) count / totals.length;
        }
        return shares;
    }

    /**
     * Value at risk and expected shortfall of a level: the least loss that a year does not exceed with this probability, and the mean
     * of the share 1 - level of worst years.
     *
     * @param valueAtRisk order statistic
     * @param shortfall with the standard error of the mean beyond the order statistic (Manistre and Hancock 2005)
     */
    public record Tail(double valueAtRisk, Estimate shortfall) {}

    /**
     * @param level above 0 and below 1
     */
    public Tail tail(double level) {
        int kept = kept(level);
        double[] largest = level >= USUAL
                ? Arrays.copyOfRange(worst, worst.length - kept, worst.length)
                : Selection.largest(totals, kept);
        double value = largest[0];
        double share = (1 - level) * totals.length;
        double sum = 0;
        double squares = 0;
        for (int i = 1; i < largest.length; i++) {
            double beyond = largest[i] - value;
            sum += beyond;
            squares += beyond * beyond;
        }
        double shortfall = value + sum / share;
        double variance = squares / share - sum / share * (sum / share) + level * (sum / share) * (sum / share);
        return new Tail(value, new Estimate(shortfall, Math.sqrt(Math.max(0, variance) / share)));
    }
}
