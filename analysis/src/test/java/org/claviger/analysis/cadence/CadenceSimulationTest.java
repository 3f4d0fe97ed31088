package org.claviger.analysis.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Promise: attacks played out one by one are interrupted as often as the formulas say. Fixed seeds, so the outcome never changes; for
 * a fresh seed each comparison would fail by chance, at 4.5 standard errors, seven times in a million, all of them together less than
 * once in ten thousand runs.
 */
class CadenceSimulationTest {
    private static final int ATTACKS = 400_000;
    private static final double ERRORS = 4.5;

    private final SplittableRandom random = new SplittableRandom(20261201);

    private void agrees(double expected, Window window, Predicate<Double> interrupted) {
        int found = 0;
        for (int i = 0; i < ATTACKS; i++) {
            found += interrupted.test(window.exceededWith(1 - random.nextDouble())) ? 1 : 0;
        }
        double error = Math.sqrt(Math.max(expected * (1 - expected), 1e-9) / ATTACKS);
        assertEquals(expected, (double) found / ATTACKS, ERRORS * error);
    }

    /** Looks from a day on, until the window is over. */
    private boolean found(double first, double interval, double p, double window) {
        for (double day = first; day <= window; day += interval) {
            if (random.nextDouble() < p) {
                return true;
            }
        }
        return false;
    }

    private boolean found(Control control, double window) {
        if (random.nextDouble() >= control.coverage()) {
            return false;
        }
        double left = window - control.lag();
        return switch (control) {
            case Control.Periodic periodic ->
                found(random.nextDouble() * periodic.interval(), periodic.interval(), periodic.p(), left);
            case Control.Continuous continuous -> -continuous.mean() * Math.log1p(-random.nextDouble()) <= left;
        };
    }

    private static final List<Window> WINDOWS = List.of(
            new FixedWindow(17),
            new ExponentialWindow(14),
            Window.between(2, 60),
            new WeibullWindow(0.7, 12),
            new EmpiricalWindow(List.of(
                    new EmpiricalWindow.Point(0, 2),
                    new EmpiricalWindow.Point(0.5, 17),
                    new EmpiricalWindow.Point(1, 90))),
            Window.between(3, 40).after(4));

    @Test
    void oneControlInterrupts() {
        for (Window window : WINDOWS) {
            Control.Periodic control = new Control.Periodic(9, 0.6, 0.9, 1);
            agrees(Detection.by(window, control), window, each -> found(control, each));
        }
    }

    @Test
    void severalControlsInterruptTogether() {
        List<Control> controls = List.of(
                new Control.Periodic(7, 0.5, 0.8, 0.5),
                new Control.Periodic(30, 0.9, 1, 2),
                new Control.Continuous(20, 0.5, 1));
        for (Window window : WINDOWS) {
            agrees(
                    Detection.byAll(window, controls),
                    window,
                    each -> controls.stream().anyMatch(control -> found(control, each)));
        }
    }

    @Test
    void anAttackerWhoKnowsTheCalendarIsInterruptedLess() {
        for (Window window : WINDOWS) {
            Control.Periodic control = Control.Periodic.every(9, 0.6);
            agrees(KnownCalendar.worstPhase(window, control), window, each -> found(9, 9, 0.6, each));
            agrees(
                    KnownCalendar.uniformInterval(window, 5, 15, 1),
                    window,
                    each -> 5 + 10 * random.nextDouble() <= each);
        }
    }

    @Test
    void twoLooksOnOneCalendarInterrupt() {
        SharedCalendar calendar =
                new SharedCalendar(30, List.of(new SharedCalendar.Look(3, 0.5), new SharedCalendar.Look(11, 0.9)));
        for (Window window : WINDOWS) {
            agrees(calendar.detection(window, 1), window, each -> {
                double onset = random.nextDouble() * 30;
                boolean one = found(onset <= 3 ? 3 - onset : 33 - onset, 30, 0.5, each);
                return one || found(onset <= 11 ? 11 - onset : 41 - onset, 30, 0.9, each);
            });
        }
    }

    @Test
    void datesOfLooksInterrupt() {
        List<Double> dates = List.of(4.0, 9.0, 31.0, 33.0, 70.0);
        for (Window window : WINDOWS) {
            double expected = new Achieved(0, 100, dates).detection(window, 0.7, 1, 0);
            agrees(expected, window, each -> {
                double onset = random.nextDouble() * 100;
                return dates.stream().anyMatch(day -> day >= onset && day - onset <= each && random.nextDouble() < 0.7);
            });
        }
    }
}
