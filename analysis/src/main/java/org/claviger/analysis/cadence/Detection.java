package org.claviger.analysis.cadence;

import java.util.List;

/**
 * The probability that an attack is interrupted within its window W, 0 to 1. The onset knows nothing of the calendar unless a name
 * says so. S is the survival of W and I its integral; q = 1 - p; 0^0 = 1.
 */
public final class Detection {
    private Detection() {}

    /**
     * Looks every T, onset uniform in the period: c (p/T) sum over j from 1 of q^(j-1) (I(jT) - I((j-1)T)); for a fixed window
     * c (1 - q^k (1 - p f)), k = floor(W/T), f = W/T - k.
     */
    public static double by(Window window, Control control) {
        Window left = window.after(control.lag());
        return bounded(control.coverage()
                * switch (control) {
                    case Control.Periodic periodic -> LookSeries.found(left, periodic.interval(), periodic.looks());
                    case Control.Continuous continuous -> continuous(left, continuous.mean());
                });
    }

    /** 1 - E exp(-W/m) = (1/m) integral of exp(-x/m) S(x). */
    private static double continuous(Window window, double mean) {
        return switch (window.simplest()) {
            case FixedWindow(double days) -> -Math.expm1(-days / mean);
            case ExponentialWindow(double lasting) -> lasting / (lasting + mean);
            case Window other -> {
                Control.Continuous control = new Control.Continuous(mean, 1, 0);
                yield new Expectation(other, List.of(control)).integral(control::rise);
            }
        };
    }

    /**
     * Looks that share one p in each attack, drawn from Beta(a, b): c/T sum over j of B(a+1, b+j-1)/B(a, b) (I(jT) - I((j-1)T)). Less
     * than independent looks at the mean p find.
     *
     * @param interval T, days above 0
     * @param a above 0, up to 1e6
     * @param b above 0, up to 1e6
     */
    public static double byAlikeLooks(Window window, double interval, double a, double b, double coverage) {
        Required.positive("The interval", interval);
        Required.probability("Coverage", coverage);
        return bounded(coverage * LookSeries.found(window, interval, new Looks.Shared(a, b)));
    }

    /**
     * Several controls whose calendars know nothing of each other: E[1 - product of M_j(D - R_j)], the product inside the expectation:
     * a short window is short for all of them.
     *
     * @param window D, from which each control takes its own lag
     * @param controls none finds nothing
     */
    public static double byAll(Window window, List<? extends Control> controls) {
        return byAll(window, controls, 0);
    }

    /**
     * Several controls, of whose misses a share beta has one cause (beta factor, Fleming 1975): E[1 - (1-beta) product - beta minimum
     * of the misses].
     *
     * @param beta 0 to 1
     */
    public static double byAll(Window window, List<? extends Control> controls, double beta) {
        Required.probability("The common-cause share", beta);
        if (controls.isEmpty()) {
            return 0;
        }
        if (controls.size() == 1) {
            return by(window, controls.getFirst());
        }
        if (window.simplest() instanceof FixedWindow(double days)) {
            double least =
                    controls.stream().mapToDouble(each -> each.miss(days)).min().orElse(1);
            return bounded(1 - (1 - beta) * product(controls, days) - beta * least);
        }
        return bounded(new Expectation(window, controls)
                .integral(x -> (1 - beta) * rise(controls, x) + (beta == 0 ? 0 : beta * riseOfBest(controls, x))));
    }

    static double product(List<? extends Control> controls, double days) {
        double product = 1;
        for (Control each : controls) {
            product *= each.miss(days);
        }
        return product;
    }

    /** The derivative of 1 - product of the misses: no difference, so that none cancels. */
    private static double rise(List<? extends Control> controls, double days) {
        double sum = 0;
        for (int i = 0; i < controls.size(); i++) {
            double term = rise(controls.get(i), days);
            for (int j = 0; j < controls.size() && term != 0; j++) {
                term *= i == j ? 1 : controls.get(j).miss(days);
            }
            sum += term;
        }
        return sum;
    }

    private static double rise(Control control, double days) {
        double left = days - control.lag();
        return left <= 0 ? 0 : control.coverage() * control.rise(left);
    }

    private static double riseOfBest(List<? extends Control> controls, double days) {
        Control best = controls.getFirst();
        for (Control each : controls) {
            best = each.miss(days) < best.miss(days) ? each : best;
        }
        return rise(best, days);
    }

    /**
     * An attack of several stages, interrupted in any: 1 - product of (1 - P of a stage), the stages independent.
     *
     * @param stages the probability that each is interrupted, 0 to 1
     */
    public static double staged(List<Double> stages) {
        double missed = 1;
        for (double each : stages) {
            missed *= 1 - Required.probability("The probability that a stage is interrupted", each);
        }
        return 1 - missed;
    }

    /** The most that ever shorter intervals can reach: c P(W > lag), and 0 where a look finds nothing. */
    public static double best(Window window, double p, double coverage) {
        return Required.probability("The chance that a look finds", p) == 0
                ? 0
                : Required.probability("Coverage", coverage) * window.exceeds(0);
    }

    /** Rounding may leave 1 by a hair. */
    static double bounded(double probability) {
        return Math.clamp(probability, 0.0, 1.0);
    }
}
