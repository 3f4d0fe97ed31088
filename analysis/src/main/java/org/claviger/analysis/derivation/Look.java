package org.claviger.analysis.derivation;

import org.claviger.analysis.cadence.Control;

/**
 * What one task finds of one threat.
 *
 * @param task its id
 * @param gap days between two looks at most, as the interval permits; their mean where they are drawn at random; 0 if continuous
 * @param probability that one look finds a trace that it could see
 * @param coverage the share of variants that it could see at all
 * @param lag days from finding to having stopped it
 */
public record Look(String task, double gap, double probability, double coverage, double lag, Mode mode) {
    /** Less than this many days between two looks is always. */
    private static final double ALWAYS = 1e-6;

    /** The same work done as often as this. */
    public Look every(double days) {
        return new Look(
                task, days, probability, coverage, lag, mode == Mode.CONTINUOUS && days > 0 ? Mode.UNIFORM : mode);
    }

    /** A continuous one notices its share of what it could see at once, and the rest never. */
    Control control() {
        if (gap <= ALWAYS) {
            double seen = mode == Mode.CONTINUOUS ? coverage * probability : probability > 0 ? coverage : 0;
            return new Control.Continuous(ALWAYS, seen, lag);
        }
        return mode == Mode.RANDOM && probability > 0
                ? new Control.Continuous(gap / probability, coverage, lag)
                : new Control.Periodic(gap, probability, coverage, lag);
    }

    /** Whether an attacker who knows the calendar can go round it. */
    boolean avoidable() {
        return mode == Mode.KNOWN && gap > ALWAYS;
    }
}
