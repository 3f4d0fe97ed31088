package org.claviger.analysis.cadence;

import java.util.List;

/**
 * The detection that dates of looks really gave over a period: the onset is uniform over it, and a window is met only by the looks
 * that took place. What came before the first and after the last look counts: an abandoned control looks abandoned.
 *
 * @param from start of the period, day number
 * @param to its end, above the start
 * @param looks day numbers in any order; those outside the period count where a window reaches them
 */
public record Achieved(double from, double to, List<Double> looks) {
    private static final double NOTHING = 1e-18;

    public Achieved {
        if (!Double.isFinite(from) || !Double.isFinite(to) || !(from < to)) {
            throw new IllegalArgumentException(
                    "The period ends on day " + to + ", not after its start on day " + from + ".");
        }
        looks = looks.stream().sorted().toList();
        for (double each : looks) {
            if (!Double.isFinite(each)) {
                throw new IllegalArgumentException("A look has no day: " + each + ".");
            }
        }
    }

    /** From the first look to the last; two different days are needed. */
    public static Achieved between(List<Double> looks) {
        List<Double> sorted = looks.stream().sorted().toList();
        if (sorted.size() < 2) {
            throw new IllegalArgumentException(
                    "From the first look to the last needs two looks; there are " + looks + ".");
        }
        return new Achieved(sorted.getFirst(), sorted.getLast(), sorted);
    }

    /**
     * The sum over gaps and the looks n after each of q^(n-1) p times the integral of survival from the gap's end to its start, over
     * the period. With p = 1 and a fixed window that is the sum of min(W, gap) over the sum of gaps.
     */
    public double detection(Window window, double p, double coverage, double lag) {
        Required.probability("The chance that a look finds", p);
        Required.probability("Coverage", coverage);
        Window left = window.after(lag);
        double sum = 0;
        double start = from;
        for (int i = 0; i < looks.size() && start < to; i++) {
            double end = Math.min(looks.get(i), to);
            if (end > start) {
                sum += foundFrom(i, start, end, left, p);
                start = end;
            }
        }
        return Detection.bounded(coverage * sum / (to - from));
    }

    private double foundFrom(int first, double start, double end, Window window, double p) {
        double missed = 1;
        double sum = 0;
        for (int i = first; i < looks.size() && missed > NOTHING; i++) {
            sum += missed * p * window.survivalIntegral(looks.get(i) - end, looks.get(i) - start);
            missed *= 1 - p;
        }
        return sum;
    }
}
