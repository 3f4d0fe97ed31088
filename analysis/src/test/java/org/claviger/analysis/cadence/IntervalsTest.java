package org.claviger.analysis.cadence;

import static org.claviger.analysis.cadence.DetectionTest.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Promise: intervals, what else would do, and costs are those of the stated model. The numbers were computed for this project. */
class IntervalsTest {
    private static final Window BANK = Window.between(2, 60);
    private static final Window FIXED = new FixedWindow(17);
    private static final Attacks ATTACKS = new Attacks(0.5, 0.3, 40e6, 250e3);

    private static LongestInterval longest(Window window, double p, double coverage, double tolerated) {
        return LongestInterval.of(window, p, coverage, new Tolerance.Yearly(tolerated).required(ATTACKS));
    }

    private static double days(LongestInterval longest) {
        return assertInstanceOf(LongestInterval.Days.class, longest).days();
    }

    private static double enough(Needed needed) {
        return assertInstanceOf(Needed.Enough.class, needed).value();
    }

    @Test
    void weeklyLeavesThreePerCentAYear() {
        Residual residual = Residual.of(BANK, Control.Periodic.every(7, 0.8), ATTACKS);
        close(0.7819828203556046, residual.detection());
        close(0.032702576946659304, residual.undetectedRate());
        close(0.03217362933964801, residual.yearly());
        close(1337427.4336297072, residual.annualLoss());
        close(-0.28888246148618074, residual.detectionElasticity());
        close(1.0071091753931485, residual.lossElasticity());
        close(41742.857142857145, Residual.cost(800, 7, Attacks.YEAR));
    }

    @Test
    void elasticitiesAreDerivatives() {
        for (Window window : new Window[] {BANK, FIXED, new WeibullWindow(1.5, 20), BANK.after(3)}) {
            Control.Periodic control = new Control.Periodic(6, 0.7, 0.9, 1);
            double step = 1e-5;
            double up = Math.log(Detection.by(window, new Control.Periodic(6 * Math.exp(step), 0.7, 0.9, 1)));
            double down = Math.log(Detection.by(window, new Control.Periodic(6 * Math.exp(-step), 0.7, 0.9, 1)));
            assertEquals(
                    (up - down) / (2 * step),
                    Residual.of(window, control, ATTACKS).detectionElasticity(),
                    1e-8);
        }
    }

    @Test
    void theLongestIntervalIsThatOfTheToleranceOrThereIsNone() {
        close(6.543161394556745, days(longest(BANK, 0.8, 1, 0.03)));
        close(12.071972859870607, days(longest(FIXED, 0.8, 1, 0.02)));
        close(19.646018397585614, days(longest(FIXED, 1, 1, 0.02)));
        close(0.661646045124895, days(longest(BANK.after(3), 0.8, 1, 0.02)));
        LongestInterval.None none = assertInstanceOf(LongestInterval.None.class, longest(BANK, 0.8, 0.7, 0.03));
        close(0.7969386167686097, none.required());
        assertEquals(0.7, none.best());
        assertInstanceOf(LongestInterval.Any.class, longest(BANK, 0.8, 1, 0.2));
        assertInstanceOf(LongestInterval.None.class, longest(new FixedWindow(0), 0.8, 1, 0.02));
        close(17, days(LongestInterval.of(FIXED, 1, 1, 1)));
    }

    @Test
    void everyKindOfToleranceIsMetByWhatItRequires() {
        for (Tolerance each : new Tolerance[] {
            new Tolerance.Yearly(0.03), new Tolerance.UndetectedRate(0.03), new Tolerance.AnnualLoss(1e6)
        }) {
            double required = each.required(ATTACKS);
            double residual = switch (each) {
                case Tolerance.Yearly yearly -> ATTACKS.yearly(required) / yearly.most();
                case Tolerance.UndetectedRate rate -> ATTACKS.undetectedRate(required) / rate.most();
                case Tolerance.AnnualLoss loss -> ATTACKS.annualLoss(required) / loss.most();
                case Tolerance.Interrupted interrupted -> interrupted.least() / required;
            };
            close(1, residual);
        }
        assertTrue(new Tolerance.AnnualLoss(1e3).required(ATTACKS) > 1);
    }

    @Test
    void anIntervalIsAssuredForTheWindowThatNineOfTenExceed() {
        Window unknown = Window.between(8, 30);
        close(9.257286303976521, days(LongestInterval.assured(unknown, 0.9, 0.9, 1, 0.9)));
        close(Math.sqrt(240), days(LongestInterval.assured(unknown, 0.5, 0.9, 1, 0.9)));
    }

    @Test
    void aLongerWindowOrABetterLookWouldDoInstead() {
        close(13.5625, enough(Needed.window(Control.Periodic.every(7, 0.8), 0.95)));
        close(27, enough(Needed.window(Control.Periodic.every(30, 1), 0.9)));
        close(14.5625, enough(Needed.window(new Control.Periodic(7, 0.8, 1, 1), 0.95)));
        close(0.730230581951527, enough(Needed.chance(FIXED, 7, 1, 0.95)));
        assertInstanceOf(Needed.Infeasible.class, Needed.chance(FIXED, 30, 1, 0.95));
        assertInstanceOf(Needed.Infeasible.class, Needed.window(new Control.Periodic(7, 0.8, 0.9, 0), 0.95));
        double coverage = enough(Needed.coverage(BANK, 7, 0.8, 0.7));
        close(0.7, Detection.by(BANK, new Control.Periodic(7, 0.8, coverage, 0)));
    }

    @Test
    void costsAreLeastWhereLooksAndDelayBalance() {
        CostOptimum drain = CostOptimum.slowDrain(800, 0.2, 50_000);
        close(7.644605941446557, drain.interval());
        close(76446.05941446556, drain.cost());
        CostOptimum rare = CostOptimum.failure(0.2, 1_000, 18_262_500);
        close(0.023381978927513557, rare.interval());
        close(428013.39016371965, rare.cost());
        CostOptimum dear = CostOptimum.failure(0.1, 5_000, 200_000);
        close(0.6988707353657658, dear.interval());
        close(144774.1470731534, dear.cost());
        assertEquals(OptionalDouble.of(17), CostOptimum.fixedWindow(800, 0.15 / 365.25, 39.75e6, 17));
        assertEquals(OptionalDouble.empty(), CostOptimum.fixedWindow(300_000, 0.15 / 365.25, 39.75e6, 17));
    }

    @Test
    void whatFailsInSilenceIsOutOfOrderForAShareOfTime() {
        close(0.024588490014280207, ProofTest.pfdAverage(0.05, 1));
        close(0.02054697061931665, ProofTest.pfdAverage(0.5, 1 / 12.0));
        close(0.04077989135615412, ProofTest.pfdAverage(0.05, 0.25, 0.7, 5));
        close(0.013636635868080949, ProofTest.pfdAverage(0.1, 1 / 12.0, 0.9, 2));
        close(0.0009674836071919147, ProofTest.unrecoverable(0.02, 0.1, 1));
        close(5e-13, ProofTest.pfdAverage(1e-12, 1));
    }
}
