package org.claviger.analysis.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.claviger.analysis.numbers.Integrals;
import org.claviger.analysis.numbers.Roots;

/**
 * Integrals against the survival of a window of functions with kinks where looks fall due: E g(W) = g(0) + integral of g'(x) S(x).
 * Piece by piece between kinks; kinks beyond which hardly anything is left to find, or which are too slight to see, are left out.
 */
final class Expectation {
    private static final int MOST_KINKS = 5_000;
    private static final double NOTHING = 1e-18;
    private static final double AGREEMENT = 1e-13;

    /** Gauss and Legendre, ten points (Abramowitz and Stegun 1964, table 25.4). */
    private static final double[] NODES = {
        0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };

    private static final double[] WEIGHTS = {
        0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881
    };

    private final Window window;
    private final List<Control> controls;
    private final double longest;

    Expectation(Window window, List<? extends Control> controls) {
        this.window = window.simplest();
        this.controls = List.copyOf(controls);
        this.longest = LookSeries.longest(this.window);
    }

    /** The integral over all x from 0 of f(x) S(x), for f smooth between the kinks of the controls. */
    double integral(DoubleUnaryOperator f) {
        List<Double> marks = marks();
        double sum = 0;
        for (int i = 1; i < marks.size(); i++) {
            double low = marks.get(i - 1);
            double high = marks.get(i);
            if (high - low > Math.ulp(high) * 4) {
                sum += piece(x -> f.applyAsDouble(x) * window.survival(x), low, high);
            }
        }
        return sum;
    }

    /** By ten points, checked by ten on each half; where they differ, as at singular ends, by the double exponential rule. */
    private static double piece(DoubleUnaryOperator f, double low, double high) {
        double middle = low + (high - low) / 2;
        double halves = gauss(f, low, middle) + gauss(f, middle, high);
        boolean agreed = Math.abs(halves - gauss(f, low, high)) <= AGREEMENT * Math.abs(halves);
        return agreed ? halves : Integrals.of(f, low, high);
    }

    private static double gauss(DoubleUnaryOperator f, double low, double high) {
        double half = (high - low) / 2;
        double middle = low + half;
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            sum += WEIGHTS[i] * (f.applyAsDouble(middle - half * NODES[i]) + f.applyAsDouble(middle + half * NODES[i]));
        }
        return half * sum;
    }

    private List<Double> marks() {
        List<Double> marks = new ArrayList<>(List.of(0.0, longest));
        marks.addAll(LookSeries.landmarks(window));
        controls.forEach(each -> marks.addAll(kinks(each)));
        List<Double> all = new ArrayList<>();
        marks.stream()
                .filter(each -> each >= 0 && each <= longest)
                .sorted()
                .distinct()
                .forEach(each -> {
                    if (!all.isEmpty()) {
                        all.addAll(crossings(all.getLast(), each));
                    }
                    all.add(each);
                });
        return all.stream().sorted().distinct().toList();
    }

    private List<Double> kinks(Control control) {
        List<Double> kinks = new ArrayList<>();
        kinks.add(control.lag());
        switch (control) {
            case Control.Periodic periodic -> {
                double span = longest - periodic.lag();
                for (int k = 1; k <= MOST_KINKS && k * periodic.interval() <= span; k++) {
                    kinks.add(periodic.lag() + k * periodic.interval());
                    if (periodic.looks().allMiss(k) < NOTHING) {
                        return kinks;
                    }
                }
                decades(periodic.lag(), MOST_KINKS * periodic.interval(), kinks);
            }
            case Control.Continuous(double mean, double coverage, double lag) -> decades(lag, mean, kinks);
        }
        return kinks;
    }

    private void decades(double lag, double from, List<Double> kinks) {
        for (double each = from; each <= longest - lag; each *= 4) {
            kinks.add(lag + each);
        }
    }

    /** Where, between two kinks, one control begins to miss less than another. */
    private List<Double> crossings(double low, double high) {
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            for (int j = i + 1; j < controls.size(); j++) {
                Control one = controls.get(i);
                Control other = controls.get(j);
                DoubleUnaryOperator gap = x -> one.miss(x) - other.miss(x);
                double start = gap.applyAsDouble(low);
                double end = gap.applyAsDouble(high);
                if (start * end < 0) {
                    DoubleUnaryOperator rising = start < 0 ? gap : x -> -gap.applyAsDouble(x);
                    crossings.add(Roots.between(rising, low, high));
                }
            }
        }
        return crossings;
    }
}
