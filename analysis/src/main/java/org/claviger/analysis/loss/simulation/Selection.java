package org.claviger.analysis.loss.simulation;

import java.util.Arrays;

/** The largest of many numbers without sorting all of them. */
final class Selection {
    private static final int SAMPLE = 1 << 12;

    private Selection() {}

    /**
     * The so many largest, ascending. A sample says which numbers to look at; those above its quantile are sorted. If they
     * do not suffice, all are.
     *
     * @param count 1 to the number of values
     */
    static double[] largest(double[] values, int count) {
        double[] some = above(values, threshold(values, count), 2 * count + SAMPLE);
        double[] enough = some.length >= count ? some : values.clone();
        Arrays.sort(enough);
        return Arrays.copyOfRange(enough, enough.length - count, enough.length);
    }

    /** A number that most likely a few more than so many are not below: the sample's quantile, four standard errors lower. */
    private static double threshold(double[] values, int count) {
        if (values.length <= SAMPLE) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = values[(int) ((long) i * values.length / SAMPLE)];
        }
        Arrays.sort(sample);
        double share = (double) count / values.length;
        double wanted = SAMPLE * share + 4 * Math.sqrt(SAMPLE * share * (1 - share)) + 1;
        return wanted >= SAMPLE ? Double.NEGATIVE_INFINITY : sample[SAMPLE - (int) wanted];
    }

    private static double[] above(double[] values, double threshold, int room) {
        double[] some = new double[Math.min(room, values.length)];
        int filled = 0;
        for (double each : values) {
            if (each >= threshold) {
                if (filled == some.length) {
                    return values.clone();
                }
                some[filled++] = each;
            }
        }
        return Arrays.copyOf(some, filled);
    }
}
