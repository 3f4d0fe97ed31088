package org.claviger.analysis.loss.simulation;

import org.claviger.analysis.loss.estimate.Capped;
import org.claviger.analysis.loss.estimate.Severity;

/**
 * Amounts from uniform numbers, by the inverse of their distribution: the larger the number, the larger the amount. Between 2,048
 * equal steps of the number the inverse is a cubic through four exact points; in the outermost 1/256 on either side it is
 * computed each time. For a range of three decades that differs from the exact inverse by less than 1e-6 of the amount.
 */
final class Amounts {
    private static final int STEPS = 1 << 11;
    private static final int OUTERMOST = STEPS / 256;
    private static final double WORTH_IT = 20_000;

    private final Severity severity;
    private final double cap;
    private final double[] cubics;

    private Amounts(Severity severity, double cap, double needed) {
        this.severity = severity;
        this.cap = cap;
        this.cubics = needed > WORTH_IT ? new double[4 * STEPS] : new double[0];
        for (int step = OUTERMOST; cubics.length > 0 && step < STEPS - OUTERMOST; step++) {
            cubic(step);
        }
    }

    /**
     * @param needed about how many amounts will be asked for; few are computed each by itself
     */
    static Amounts of(Severity severity, double needed) {
        Severity inner = severity;
        double cap = Double.POSITIVE_INFINITY;
        while (inner instanceof Capped(Severity of, double limit)) {
            inner = of;
            cap = Math.min(cap, limit);
        }
        return new Amounts(inner, cap, needed);
    }

    /** Newton's form through the ends of the step and two points between, expanded in the place within the step. */
    private void cubic(int step) {
        double a = severity.quantile((double) step / STEPS);
        double b = severity.quantile((step + 1.0 / 3) / STEPS);
        double c = severity.quantile((step + 2.0 / 3) / STEPS);
        double d = severity.quantile((step + 1.0) / STEPS);
        double first = 3 * (b - a);
        double second = 4.5 * (c - 2 * b + a);
        double third = 4.5 * (d - 3 * c + 3 * b - a);
        cubics[4 * step] = a;
        cubics[4 * step + 1] = first - second / 3 + third * 2 / 9;
        cubics[4 * step + 2] = second - third;
        cubics[4 * step + 3] = third;
    }

    double of(double unit) {
        double place = unit * STEPS;
        int step = (int) place;
        if (step < OUTERMOST || step >= STEPS - OUTERMOST || cubics.length == 0) {
            return Math.min(cap, severity.quantile(unit));
        }
        double x = place - step;
        int at = 4 * step;
        return Math.min(cap, cubics[at] + x * (cubics[at + 1] + x * (cubics[at + 2] + x * cubics[at + 3])));
    }
}
