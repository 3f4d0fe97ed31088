package org.claviger.analysis.derivation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What adds up to one limit, as a function of how often one task is done.
 *
 * @param varying parts that the task has a share in
 * @param fixed the rest
 * @param missing what is not stated of parts, so that the sum is a lower bound
 */
record Total(List<Part> varying, double fixed, List<String> missing) {
    static final double SHORTEST = 1e-5;
    static final double LONGEST = 1e6;
    private static final double EXACT = 1e-10;
    private static final int MOST_STEPS = 80;

    /**
     * One threat: so much where it is never interrupted, so much where it always is.
     *
     * @param undetected attacks or money a year if none is interrupted
     * @param detected if every one is
     */
    record Part(Watch watch, double undetected, double detected) {
        double at(double detection) {
            return (1 - detection) * undetected + detection * detected;
        }
    }

    Total {
        varying = List.copyOf(varying);
        missing = List.copyOf(missing);
    }

    static Total of(Limit limit, String task, ThreatCases cases) {
        return cases.sum(limit).of(task);
    }

    /** With the task done as often as it is. */
    double now() {
        double sum = fixed;
        for (Part each : varying) {
            sum += each.at(each.watch().detection());
        }
        return sum;
    }

    /** With the task every so many days; 0 for always. */
    double at(String task, double days) {
        double sum = fixed;
        for (Part each : varying) {
            sum += each.at(each.watch().detection(task, days));
        }
        return sum;
    }

    /**
     * Whether the limit holds.
     *
     * @param detection with the task as often as is asked for
     */
    boolean meets(Limit limit, ToDoubleFunction<Watch> detection) {
        double sum = fixed;
        for (Part each : varying) {
            sum += each.at(detection.applyAsDouble(each.watch()));
        }
        return missing.isEmpty() && sum <= limit.most();
    }

    private double never(String task) {
        double sum = fixed;
        for (Part each : varying) {
            sum += each.at(each.watch().without(task));
        }
        return sum;
    }

    /** The longest interval under which the sum is not above the limit; the sum falls as work is done more often. */
    Longest longest(String task, Limit limit, double guess) {
        double most = limit.most();
        if (fixed > most) {
            return new Longest.None(limit, fixed, fixed);
        }
        if (never(task) <= most) {
            return new Longest.Any();
        }
        double least = at(task, 0);
        if (least > most) {
            return new Longest.None(limit, least, fixed);
        }
        double low = Math.clamp(guess, SHORTEST, LONGEST);
        double high = low;
        while (at(task, low) > most) {
            high = low;
            low /= 4;
            if (low < SHORTEST) {
                return new Longest.None(limit, least, fixed);
            }
        }
        while (high <= low || at(task, high) <= most) {
            if (high > LONGEST) {
                return new Longest.Any();
            }
            low = Math.max(low, high);
            high = low * 4;
        }
        return new Longest.Days(between(task, most, low, high));
    }

    /** Regula falsi in the Illinois form (Dowell and Jarratt 1971), halving where it is slow: low stays within, high above. */
    private double between(String task, double most, double low, double high) {
        double below = at(task, low) - most;
        double above = at(task, high) - most;
        for (int step = 0; step < MOST_STEPS && high - low > EXACT * high; step++) {
            double share = Math.clamp(below / (below - above), 0.02, 0.98);
            double next = step % 3 == 2 ? (low + high) / 2 : low + (high - low) * share;
            double value = at(task, next) - most;
            if (value <= 0) {
                low = next;
                below = value;
                above /= 2;
            } else {
                high = next;
                above = value;
                below /= 2;
            }
        }
        return low;
    }
}
