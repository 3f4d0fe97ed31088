package org.claviger.analysis.cadence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.claviger.analysis.numbers.Integrals;

/** Sums over the looks of one calendar, of which the rarest attacks may see millions: bounded work at any interval. */
final class LookSeries {
    /** Looks that are taken one by one; what follows is smooth from look to look. */
    private static final int SINGLY = 20_000;

    private static final double NOTHING = 1e-18;
    private static final double[] LANDMARKS = {0.999, 0.9, 0.75, 0.5, 0.25, 0.1, 1e-2, 1e-3, 1e-5, 1e-8, 1e-12};

    private LookSeries() {}

    /** (1/T) sum over j from 1 of the chance that look j finds first times the integral of survival over period j. */
    static double found(Window window, double interval, Looks looks) {
        Window simple = window.simplest();
        if (simple instanceof FixedWindow(double days)) {
            return found(days, interval, looks);
        }
        double longest = longest(simple);
        double end = Math.min(SINGLY, Math.ceil(longest / interval));
        Periods periods = new Periods(simple, interval);
        double sum = 0;
        double missed = 1;
        for (int j = 1; j <= end; j++) {
            double first = missed * looks.findsAfterMisses(j);
            sum += first * periods.next();
            missed *= looks.missesAfterMisses(j);
            if (missed < NOTHING) {
                return sum / interval;
            }
        }
        return end < SINGLY ? sum / interval : sum / interval + tail(simple, interval, looks, longest);
    }

    /**
     * Integrals of survival over one period after the other, each turn of the calendar looked at once: from the front up to the
     * median, from there on from the far end, so that neither loses its digits.
     */
    private static final class Periods {
        private final Window whole;
        private final double lag;
        private final double interval;
        private final double median;
        private int number;
        private boolean front = true;
        private double before;

        Periods(Window window, double interval) {
            boolean lagged = window instanceof LaggedWindow;
            this.whole = window instanceof LaggedWindow(Window inner, double _) ? inner : window;
            this.lag = window instanceof LaggedWindow each ? each.lag() : 0;
            this.interval = interval;
            this.median = whole.exceededWith(0.5);
            this.before = lagged ? whole.survivalIntegral(lag) : 0;
        }

        double next() {
            double low = lag + number * interval;
            number++;
            double high = lag + number * interval;
            if (front && low >= median) {
                front = false;
                before = whole.excess(low);
            }
            double now = front ? whole.survivalIntegral(high) : whole.excess(high);
            double integral = front ? now - before : before - now;
            before = now;
            return Math.max(0, integral);
        }
    }

    /** A window of k whole periods and a fraction f: 1 - (1-f) m(k) - f m(k+1), m the chance that so many looks all miss. */
    static double found(double days, double interval, Looks looks) {
        double periods = days / interval;
        double whole = Math.floor(periods);
        double seen = looks.anyFinds(whole);
        return seen + (periods - whole) * looks.firstFoundAt(whole + 1);
    }

    /** The chance that a look finds when the first comes a whole interval after the onset. */
    static double foundFromPhaseZero(Window window, double interval, Looks looks) {
        Window simple = window.simplest();
        return simple instanceof FixedWindow(double days)
                ? looks.anyFinds(Math.floor(days / interval))
                : endings(simple, interval, looks, j -> 1);
    }

    /** How far the chance to be found falls, in shares of itself per share of interval, times itself: -T d/dT of {@link #found}. */
    static double fall(Window window, double interval, Looks.Independent looks) {
        Window simple = window.simplest();
        if (simple instanceof FixedWindow(double days)) {
            return looks.firstFoundAt(Math.floor(days / interval) + 1) * (days / interval);
        }
        return Math.max(0, found(simple, interval, looks) - looks.p() * endings(simple, interval, looks, j -> j));
    }

    /** The sum over j from 1 of a weight times the chance that look j finds first times P(W >= jT). */
    private static double endings(Window window, double interval, Looks looks, DoubleUnaryOperator weight) {
        DoubleUnaryOperator term = j -> weight.applyAsDouble(j) * looks.firstFoundAt(j) * window.survival(j * interval);
        double longest = longest(window);
        double end = Math.min(SINGLY, Math.ceil(longest / interval) + 1);
        double sum = 0;
        for (int j = 1; j <= end; j++) {
            sum += term.applyAsDouble(j);
            if (looks.allMiss(j) * j < NOTHING) {
                return sum;
            }
        }
        return end < SINGLY ? sum : sum + beyond(window, interval, term, longest);
    }

    /** What is outlasted so rarely that the rest adds nothing. */
    static double longest(Window window) {
        return window.exceededWith(NOTHING);
    }

    private static double tail(Window window, double interval, Looks looks, double longest) {
        // The mean survival in a period is that at its middle: the second difference is below 1e-9 of it so far out.
        return beyond(window, interval, j -> looks.firstFoundAt(j) * window.survival((j - 0.5) * interval), longest);
    }

    /** The sum of a smooth function of j over all j beyond those taken singly (Euler and Maclaurin, at midpoints). */
    private static double beyond(Window window, double interval, DoubleUnaryOperator term, double longest) {
        double from = SINGLY + 0.5;
        double to = longest / interval + 1;
        List<Double> marks = new ArrayList<>(List.of(from));
        for (double mark : landmarks(window)) {
            if (mark / interval > from && mark / interval < to) {
                marks.add(mark / interval);
            }
        }
        for (double decade = from * 10; decade < to; decade *= 10) {
            marks.add(decade);
        }
        marks.add(to);
        marks.sort(null);
        double sum = 0;
        for (int i = 1; i < marks.size(); i++) {
            sum += Integrals.of(term, marks.get(i - 1), marks.get(i));
        }
        return sum;
    }

    /** Durations between which survival is smooth and of one scale, in order. */
    static List<Double> landmarks(Window window) {
        List<Double> marks = new ArrayList<>();
        for (double each : LANDMARKS) {
            marks.add(window.exceededWith(each));
        }
        kinks(window, 0, marks);
        marks.sort(null);
        return marks;
    }

    private static void kinks(Window window, double lag, List<Double> marks) {
        switch (window) {
            case EmpiricalWindow(var points) ->
                points.stream()
                        .map(each -> each.days() - lag)
                        .filter(each -> each > 0)
                        .forEach(marks::add);
            case FixedWindow(double days) when days > lag -> marks.add(days - lag);
            case LaggedWindow(Window whole, double more) -> kinks(whole, lag + more, marks);
            default -> {}
        }
    }
}
