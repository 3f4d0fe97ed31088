package org.claviger.analysis.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Promise: what must hold of any window, whatever its numbers, holds; drawn with a fixed seed. */
class CadencePropertiesTest {
    private static final int CASES = 60;
    private static final double ROUNDING = 1e-11;

    private final Random random = new Random(20261201);

    private double between(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private Window window() {
        Window window = switch (random.nextInt(5)) {
            case 0 -> new FixedWindow(between(0.01, 500));
            case 1 -> new ExponentialWindow(between(0.01, 500));
            case 2 -> {
                double low = between(0.01, 50);
                yield Window.between(low, low * between(1.01, 1_000));
            }
            case 3 -> new WeibullWindow(between(0.3, 8), between(0.1, 200));
            default -> {
                double first = random.nextInt(3);
                double second = first + random.nextInt(20);
                yield new EmpiricalWindow(List.of(
                        new EmpiricalWindow.Point(0, first),
                        new EmpiricalWindow.Point(random.nextDouble(), second),
                        new EmpiricalWindow.Point(1, second + between(1, 100))));
            }
        };
        return random.nextInt(3) == 0 ? window.after(between(0.01, 10)) : window;
    }

    private static Window scaled(Window window, double by) {
        return switch (window) {
            case FixedWindow(double days) -> new FixedWindow(days * by);
            case ExponentialWindow(double mean) -> new ExponentialWindow(mean * by);
            case LognormalWindow(double mu, double sigma) -> new LognormalWindow(mu + Math.log(by), sigma);
            case WeibullWindow(double shape, double scale) -> new WeibullWindow(shape, scale * by);
            case EmpiricalWindow(var points) ->
                new EmpiricalWindow(points.stream()
                        .map(each -> new EmpiricalWindow.Point(each.share(), each.days() * by))
                        .toList());
            case LaggedWindow(Window whole, double lag) -> new LaggedWindow(scaled(whole, by), lag * by);
        };
    }

    private Control.Periodic periodic() {
        return new Control.Periodic(
                between(0.05, 100), random.nextInt(4) == 0 ? 1 : random.nextDouble(), random.nextDouble(), 0);
    }

    @Test
    void whoLooksMoreSeldomFindsNoMore() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            Control.Periodic control = periodic();
            double before = Detection.by(window, control);
            Control.Periodic rarer =
                    new Control.Periodic(control.interval() * between(1.0001, 4), control.p(), control.coverage(), 0);
            double after = Detection.by(window, rarer);
            assertTrue(after <= before + ROUNDING, window + " " + control + " " + before + " " + after);
        }
    }

    @Test
    void unitsOfTimeDoNotMatter() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            double lag = between(0.01, 5);
            Control.Periodic control = periodic();
            Control.Continuous watch = new Control.Continuous(between(0.1, 50), random.nextDouble(), lag);
            double days = Detection.byAll(
                    window,
                    List.of(new Control.Periodic(control.interval(), control.p(), control.coverage(), lag), watch));
            double hours = Detection.byAll(
                    scaled(window, 24),
                    List.of(
                            new Control.Periodic(control.interval() * 24, control.p(), control.coverage(), lag * 24),
                            new Control.Continuous(watch.mean() * 24, watch.coverage(), lag * 24)));
            assertEquals(days, hours, 1e-10, window + " " + control + " " + watch);
        }
    }

    @Test
    void severalControlsFindMoreThanTheBestAndLessThanTheirMarginalsPromise() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            List<Control> controls = new ArrayList<>(List.of(periodic(), periodic()));
            controls.add(new Control.Continuous(between(0.1, 50), random.nextDouble(), random.nextDouble()));
            double best = 0;
            double missed = 1;
            for (Control each : controls) {
                double alone = Detection.by(window, each);
                best = Math.max(best, alone);
                missed *= 1 - alone;
            }
            double together = Detection.byAll(window, controls);
            double correlated = Detection.byAll(window, controls, 0.3);
            String what = window + " " + controls + " " + best + " " + together;
            assertTrue(together >= best - ROUNDING && together <= 1 - missed + ROUNDING, what);
            assertTrue(correlated >= best - ROUNDING && correlated <= together + ROUNDING, what + correlated);
        }
    }

    @Test
    void oneControlIsTheSameByItsSumAndByTheExpectation() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            Control.Periodic control = periodic();
            List<Control> withNothing = List.of(control, new Control.Periodic(3, 0, 1, 0));
            assertEquals(
                    Detection.by(window, control), Detection.byAll(window, withNothing), 1e-10, window + " " + control);
        }
    }

    @Test
    void theWorstPhaseIsNeverAboveAUniformOne() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            Control.Periodic control = periodic();
            assertTrue(
                    KnownCalendar.worstPhase(window, control) <= Detection.by(window, control) + ROUNDING,
                    window + " " + control);
        }
    }

    @Test
    void looksApartFindMoreThanUnsynchronisedOnesAndThoseMoreThanOnOneDay() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            Control.Periodic control = Control.Periodic.every(between(1, 100), random.nextDouble());
            double same = SharedCalendar.sameDay(control.interval(), control.p(), control.p())
                    .detection(window, 1);
            double apart = SharedCalendar.staggered(control.interval(), control.p(), control.p())
                    .detection(window, 1);
            double chance = Detection.byAll(window, List.of(control, control));
            String what = window + " " + control + " " + same + " " + chance + " " + apart;
            assertTrue(same <= chance + ROUNDING && chance <= apart + ROUNDING, what);
            assertEquals(
                    Detection.by(window, Control.Periodic.every(control.interval() / 2, control.p())), apart, 1e-10);
        }
    }

    @Test
    void theLongestIntervalMeetsItsToleranceAndOneLongerDoesNot() {
        for (int i = 0; i < CASES; i++) {
            Window window = window();
            double required = random.nextDouble();
            double p = 0.05 + 0.95 * random.nextDouble();
            if (LongestInterval.of(window, p, 1, required) instanceof LongestInterval.Days(double days)) {
                String what = window + " " + p + " " + required + " " + days;
                assertTrue(Detection.by(window, Control.Periodic.every(days, p)) >= required, what);
                assertTrue(Detection.by(window, Control.Periodic.every(days * 1.000001, p)) < required, what);
            } else {
                assertTrue(required >= Detection.best(window, p, 1) - 1e-6, window + " " + required);
            }
        }
    }

    @Test
    void aVeryLongRegularCalendarAchievesWhatWasPlanned() {
        List<Double> dates = new ArrayList<>();
        for (int i = 0; i <= 4_000; i++) {
            dates.add(7.0 * i);
        }
        Window window = Window.between(2, 60);
        double planned = Detection.by(window, Control.Periodic.every(7, 0.8));
        assertEquals(planned, Achieved.between(dates).detection(window, 0.8, 1, 0), 1e-3);
    }

    /** Where sums would take millions of terms they do not, and agree with what is known in the limit. */
    @Test
    void theRarestLooksAndTheShortestIntervalsTakeNoLongerThanOthers() {
        for (Window window :
                List.of(Window.between(2, 2_000), new ExponentialWindow(100), new WeibullWindow(0.5, 30))) {
            double limit = Detection.by(window, new Control.Continuous(40, 1, 0));
            double close = Detection.by(window, Control.Periodic.every(1e-4, 1e-4 / 40));
            assertEquals(limit, close, 1e-5 * limit, window.toString());
            double alike = Detection.byAlikeLooks(window, 1e-4, 2, 1e6, 1);
            assertTrue(alike > 0.1 && alike < 0.9);
        }
    }

    @Test
    void nothingIsEverNotANumber() {
        for (int i = 0; i < CASES * 2; i++) {
            Window window = scaled(window(), between(1e-6, 1e6));
            Control.Periodic control = new Control.Periodic(
                    between(1e-4, 1e5), random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble(), 1, 0);
            Residual residual = Residual.of(window, control, new Attacks(0.5, 0.3, 40e6, 250e3));
            double[] figures = {
                residual.detection(),
                residual.detectionElasticity(),
                residual.lossElasticity(),
                residual.annualLoss(),
                KnownCalendar.worstPhase(window, control),
                KnownCalendar.memoryless(window, control),
                Exposure.days(window, List.of(control)),
                window.mean(),
                window.quantile(0),
                window.quantile(0.999)
            };
            for (double each : figures) {
                assertTrue(Double.isFinite(each), window + " " + control + " " + List.of(residual));
            }
            assertTrue(residual.detection() >= 0 && residual.detection() <= 1);
            assertTrue(residual.detectionElasticity() <= 0);
        }
    }
}
