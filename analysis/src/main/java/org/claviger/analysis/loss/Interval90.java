package org.claviger.analysis.loss;

import java.util.Arrays;
import java.util.Optional;

/** What stays of a figure when what is not known is drawn: nine times in ten between. */
public record Interval90(double low, double median, double high) {
    /** Of the values of all draws; absent without draws. */
    static Optional<Interval90> of(double[] values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(new Interval90(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95)));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
