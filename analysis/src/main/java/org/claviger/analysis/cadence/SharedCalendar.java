package org.claviger.analysis.cadence;

import java.util.Comparator;
import java.util.List;

/**
 * Looks of different kinds on one calendar that repeats; the onset is uniform within the period. Averaging over their common phase is
 * what tells two looks on one day from two half a period apart.
 *
 * @param period days, above 0
 * @param looks in the period, at least one
 */
public record SharedCalendar(double period, List<Look> looks) {
    private static final double NOTHING = 1e-18;
    private static final int MOST_LOOKS = 2_000_000;

    /**
     * @param offset days from the start of the period, 0 to below the period
     * @param p that this look finds, 0 to 1; independent of all others
     */
    public record Look(double offset, double p) {
        public Look {
            Required.notNegative("The day of a look", offset);
            Required.probability("The chance that a look finds", p);
        }
    }

    public SharedCalendar {
        Required.positive("The period", period);
        looks = looks.stream().sorted(Comparator.comparingDouble(Look::offset)).toList();
        if (looks.isEmpty() || looks.getLast().offset() >= period) {
            throw new IllegalArgumentException("Looks fall within the period of " + period + " days: " + looks + ".");
        }
    }

    /** Two looks on the same day of each period. */
    public static SharedCalendar sameDay(double period, double p, double other) {
        return new SharedCalendar(period, List.of(new Look(0, p), new Look(0, other)));
    }

    /** Two looks half a period apart. */
    public static SharedCalendar staggered(double period, double p, double other) {
        return new SharedCalendar(period, List.of(new Look(0, p), new Look(period / 2, other)));
    }

    /**
     * c/T times the sum over gaps between looks, and over the looks n that follow a gap, of the chance that look n finds first times
     * the integral of survival from its distance to the end of the gap to that to its start.
     */
    public double detection(Window window, double coverage) {
        Required.probability("Coverage", coverage);
        double sum = 0;
        for (int first = 0; first < looks.size(); first++) {
            sum += foundAfterGapBefore(first, window.simplest());
        }
        return Detection.bounded(coverage * sum / period);
    }

    private double foundAfterGapBefore(int first, Window window) {
        double start = looks.get(first).offset();
        double gap = first > 0
                ? start - looks.get(first - 1).offset()
                : start + period - looks.getLast().offset();
        double longest = LookSeries.longest(window);
        double missed = 1;
        double sum = 0;
        for (int n = 0; n < MOST_LOOKS && missed > NOTHING; n++) {
            int place = first + n;
            Look look = looks.get(place % looks.size());
            int periods = place / looks.size();
            double distance = look.offset() - start + period * periods;
            if (distance > longest) {
                break;
            }
            sum += missed * look.p() * window.survivalIntegral(distance, distance + gap);
            missed *= 1 - look.p();
        }
        return sum;
    }
}
