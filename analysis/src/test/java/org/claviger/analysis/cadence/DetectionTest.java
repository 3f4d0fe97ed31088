package org.claviger.analysis.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Promise: the chance that an attack is interrupted is that of the stated model, to 1e-9. The numbers were computed for this project
 * by a program of its own, and simulated.
 */
class DetectionTest {
    private static final Window BANK = Window.between(2, 60);
    private static final Window SLOW = Window.between(10, 180);
    private static final Window SEEN = new EmpiricalWindow(List.of(
            new EmpiricalWindow.Point(0, 2),
            new EmpiricalWindow.Point(0.25, 9),
            new EmpiricalWindow.Point(0.5, 17),
            new EmpiricalWindow.Point(0.75, 35),
            new EmpiricalWindow.Point(1, 180)));
    private static final Window FIXED = new FixedWindow(17);
    private static final Window MEMORYLESS = new ExponentialWindow(14);

    static void close(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected));
    }

    private static Control.Periodic every(double interval, double p) {
        return Control.Periodic.every(interval, p);
    }

    private static Control.Periodic seeing(double interval, double p, double coverage) {
        return new Control.Periodic(interval, p, coverage, 0);
    }

    @Test
    void aFixedWindowIsMetByItsWholePeriodsAndPerhapsOneMore() {
        close(1, Detection.by(FIXED, every(7, 1)));
        close(0.7, Detection.by(new FixedWindow(7), every(7, 0.7)));
        close(0.9972098214285714, Detection.by(new FixedWindow(60), every(7, 0.5)));
        close(0.8713219668398438, Detection.by(new FixedWindow(8), seeing(1, 0.35, 0.9)));
        close(0.2857142857142857, Detection.by(new FixedWindow(2), every(7, 1)));
    }

    @Test
    void anyOtherWindowIsMetByTheSumOverItsLooks() {
        close(0.7869386805747332, Detection.by(MEMORYLESS, every(7, 1)));
        close(0.8222921703072247, Detection.by(new ExponentialWindow(122), seeing(30, 0.9, 0.95)));
        close(0.8576466142743812, Detection.by(BANK, every(7, 1)));
        close(0.7415912532402221, Detection.by(SLOW, seeing(30, 0.9, 0.9)));
        close(0.8633332782942359, Detection.by(new WeibullWindow(1.5, 20), every(7, 0.8)));
        close(0.8406173203537957, Detection.by(new WeibullWindow(3, 40), every(30, 0.9)));
        close(0.8808112531081398, Detection.by(SEEN, every(7, 0.8)));
        close(0.576699025862069, Detection.by(SEEN, every(30, 0.9)));
    }

    @Test
    void aResponseThatTakesTimeShortensTheWindow() {
        close(0.9645714285714286, Detection.by(FIXED, new Control.Periodic(7, 0.8, 1, 2)));
        close(0.7107355126213437, Detection.by(BANK.after(1.5), every(7, 0.8)));
        close(0.7863091315974666, Detection.by(SEEN, new Control.Periodic(7, 0.8, 1, 3)));
        assertEquals(0, Detection.by(new FixedWindow(2).after(3), every(1, 1)));
    }

    @Test
    void whatIsWellHiddenStaysHidden() {
        close(0.9983349983349983, Detection.byAlikeLooks(new FixedWindow(60), 7, 4, 1, 1));
        close(0.961038961038961, Detection.byAlikeLooks(FIXED, 7, 8, 2, 1));
    }

    @Test
    void anAttackerWhoKnowsTheCalendarBeginsAfterALook() {
        assertEquals(0, KnownCalendar.worstPhase(FIXED, every(30, 0.9)));
        close(0.9, KnownCalendar.worstPhase(new FixedWindow(35), every(30, 0.9)));
        close(0.3995044211877341, KnownCalendar.memoryless(FIXED, every(30, 0.9)));
        close(2.0 / 3, KnownCalendar.uniformInterval(new FixedWindow(35), 15, 45, 1));
    }

    @Test
    void aShortWindowIsShortForAllControls() {
        List<Control> controls = List.of(every(7, 0.6), every(30, 0.9), new Control.Continuous(20, 0.7, 0));
        close(0.718132697835403, Detection.byAll(MEMORYLESS, controls));
        List<Control> partial = List.of(seeing(7, 0.6, 0.9), seeing(30, 0.9, 0.95), new Control.Continuous(20, 0.7, 0));
        assertEquals(0.755413926372209, Detection.byAll(BANK, partial), 1e-10);
        close(0.9417599999999999, Detection.byAll(FIXED, List.of(every(7, 0.6), every(30, 0.9))));
        close(0.9356982857142857, Detection.byAll(FIXED, List.of(every(7, 0.6), every(30, 0.9)), 0.1));
        assertEquals(0, Detection.byAll(BANK, List.of()));
    }

    @Test
    void twoMonthlyLooksAreWorthMoreApartThanOnOneDay() {
        Window window = new FixedWindow(10);
        close(0.33, SharedCalendar.sameDay(30, 0.9, 0.9).detection(window, 1));
        close(0.6, SharedCalendar.staggered(30, 0.9, 0.9).detection(window, 1));
        close(0.51, Detection.byAll(window, List.of(every(30, 0.9), every(30, 0.9))));
    }

    @Test
    void anAttackOfTwoStagesCanBeInterruptedInEither() {
        double first = Detection.by(new ExponentialWindow(10), every(7, 0.5));
        double second = Detection.by(new ExponentialWindow(3), every(1, 0.8));
        close(0.4783536129719844, first);
        close(0.7941284318271021, second);
        close(0.892607840270816, Detection.staged(List.of(first, second)));
    }

    @Test
    void anAttackIsAtWorkUntilItsImpactOrUntilItIsFound() {
        close(3.9695291581794363, Exposure.days(MEMORYLESS, List.of(every(7, 0.8))));
        close(16.042698704210355, Exposure.days(SLOW, List.of(every(30, 0.9))));
        close(14, Exposure.days(MEMORYLESS, List.of()));
        close(18.333333333333332, Exposure.dwell(30, 0.9));
    }

    @Test
    void datesSayWhatWasAchievedAndGapsCount() {
        Achieved achieved = Achieved.between(List.of(0.0, 30.0, 61.0, 91.0, 152.0, 182.0, 213.0));
        close(0.4788732394366197, achieved.detection(FIXED, 1, 1, 0));
        close(0.8273239436619719, achieved.detection(new FixedWindow(40), 0.9, 1, 0));
        Achieved abandoned = new Achieved(0, 365, List.of(10.0, 20.0));
        close(20.0 / 365, abandoned.detection(FIXED, 1, 1, 0));
        assertEquals(0, new Achieved(0, 365, List.of()).detection(FIXED, 1, 1, 0));
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        assertThrows(IllegalArgumentException.class, () -> every(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> every(7, 1.5));
        assertThrows(IllegalArgumentException.class, () -> every(7, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Window.between(60, 2));
        assertThrows(IllegalArgumentException.class, () -> new ExponentialWindow(-1));
        assertThrows(IllegalArgumentException.class, () -> BANK.after(-1));
        assertThrows(IllegalArgumentException.class, () -> Achieved.between(List.of(3.0)));
        assertThrows(IllegalArgumentException.class, () -> new EmpiricalWindow(List.of()));
    }
}
