package org.claviger.analysis.loss.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.claviger.analysis.loss.estimate.Certain;
import org.claviger.analysis.loss.estimate.Lognormal;
import org.claviger.analysis.loss.estimate.Pert;
import org.claviger.analysis.loss.estimate.Severity;
import org.junit.jupiter.api.Test;

/** Promise: the loss of a year is exact within bounds that are given with it. */
class AnnualLossTest {
    private static final int CELLS = 1 << 12;

    private static AnnualLoss of(double rate, Severity severity) {
        return CompoundPoisson.of(List.of(new Scenario(rate, severity)), 0, CELLS);
    }

    @Test
    void certainAmountsAreCountedAsPoissonCountsThem() {
        AnnualLoss loss = of(0.7, new Certain(5));
        double p0 = Math.exp(-0.7);
        double p1 = 0.7 * p0;
        assertEquals(1 - p0, loss.exceedance(0).best(), 1e-9);
        assertEquals(1 - p0, loss.exceedance(4.9).best(), 1e-9);
        assertEquals(1 - p0 - p1, loss.exceedance(5).best(), 1e-9);
        assertEquals(5, loss.valueAtRisk(0.8).best(), 1e-9);
        assertEquals(0, loss.valueAtRisk(0.3).best());
        assertEquals(10, loss.valueAtRisk(0.95).best(), 1e-9);
        assertEquals(3.5, loss.mean().best(), 1e-12);
        // E max(S, 10) - 10 over 5 %.
        double beyond = 3.5 - 5 * p1 - 10 * (1 - p0 - p1);
        assertEquals(10 + beyond / 0.05, loss.expectedShortfall(0.95).best(), 1e-6);
    }

    @Test
    void theShortfallOfThePublishedVectorsIsReproduced() {
        Severity severity = Lognormal.between(1e6, 2e8).cappedAt(1.5e8);
        AnnualLoss loss = CompoundPoisson.of(List.of(new Scenario(0.1, severity)), 0, 1 << 16);
        assertEquals(62_275_034.7, loss.expectedShortfall(0.95).best(), 700);
        assertEquals(146_826_963, loss.expectedShortfall(0.99).best(), 1_500);
    }

    @Test
    void aFinerGridLiesWithinTheBoundsOfACoarserOne() {
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < 60; i++) {
            List<Scenario> scenarios = scenarios(random);
            AnnualLoss coarse = CompoundPoisson.of(scenarios, 0, 1 << 9);
            AnnualLoss fine = CompoundPoisson.of(scenarios, 0, 1 << 14);
            double x = random.nextDouble() * Math.min(coarse.range(), fine.range());
            within(coarse.exceedance(x), fine.exceedance(x), "exceedance");
            within(coarse.valueAtRisk(0.95), fine.valueAtRisk(0.95), "value at risk");
            within(coarse.valueAtRisk(0.99), fine.valueAtRisk(0.99), "value at risk");
            within(coarse.expectedShortfall(0.95), fine.expectedShortfall(0.95), "shortfall");
            double cap = fine.valueAtRisk(0.99).best() * 0.6 + 1;
            within(coarse.cappedAt(cap).mean(), fine.cappedAt(cap).mean(), "mean of a capped year");
            within(
                    coarse.cappedAt(cap).expectedShortfall(0.99),
                    fine.cappedAt(cap).expectedShortfall(0.99),
                    "shortfall of a capped year");
        }
    }

    private static void within(Bounds coarse, Bounds fine, String what) {
        double slack = 1e-9 * (1 + Math.abs(fine.best()));
        assertTrue(
                coarse.low() <= fine.high() + slack && fine.low() <= coarse.high() + slack,
                what + ": " + coarse + " and " + fine + " do not meet");
        assertTrue(fine.low() <= fine.best() && fine.best() <= fine.high(), what + ": " + fine);
        assertTrue(coarse.low() - slack <= fine.best() && fine.best() <= coarse.high() + slack, what);
    }

    static List<Scenario> scenarios(SplittableRandom random) {
        List<Scenario> scenarios = new ArrayList<>();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            double scale = Math.exp(random.nextDouble(8, 16));
            Severity severity = switch (random.nextInt(3)) {
                case 0 -> Lognormal.between(scale, scale * Math.exp(random.nextDouble(0.1, 5)));
                case 1 -> new Pert(0, scale * random.nextDouble(), scale, random.nextDouble(0, 10));
                default -> new Certain(scale);
            };
            double cap = random.nextBoolean() ? scale * random.nextDouble(0.5, 20) : Double.POSITIVE_INFINITY;
            scenarios.add(new Scenario(Math.exp(random.nextDouble(-5, 1.5)), severity.cappedAt(cap)));
        }
        return scenarios;
    }

    @Test
    void moreEventsAndHigherCapsNeverLowerTheRisk() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 100; i++) {
            double low = Math.exp(random.nextDouble(5, 10));
            Severity severity = Lognormal.between(low, low * 30);
            double rate = random.nextDouble(0.01, 2);
            double cap = low * random.nextDouble(1, 40);
            AnnualLoss one = of(rate, severity.cappedAt(cap));
            AnnualLoss more = of(rate * 1.5, severity.cappedAt(cap));
            AnnualLoss higher = of(rate, severity.cappedAt(cap * 2));
            double x = cap * random.nextDouble();
            assertTrue(more.exceedance(x).high() >= one.exceedance(x).low());
            assertTrue(higher.exceedance(x).high() >= one.exceedance(x).low());
            assertTrue(more.mean().best() > one.mean().best());
            assertTrue(higher.mean().best() > one.mean().best());
        }
    }

    @Test
    void thousandsOfEventsAYearAreNoTrouble() {
        AnnualLoss loss = of(2_000, new Certain(1));
        assertEquals(2_000, loss.mean().best(), 1e-6);
        assertEquals(2_000 + 1.6449 * Math.sqrt(2_000), loss.valueAtRisk(0.95).best(), 1.5);
        AnnualLoss many = of(100_000, Lognormal.between(0.1, 10));
        assertEquals(Double.POSITIVE_INFINITY, many.valueAtRisk(0.99).high());
    }

    @Test
    void nothingThatComesCostsNothing() {
        AnnualLoss loss = of(0, new Certain(5));
        assertEquals(0, loss.mean().best());
        assertEquals(0, loss.valueAtRisk(0.99).best());
        assertEquals(0, loss.expectedShortfall(0.99).best());
        assertEquals(0, loss.exceedance(0).best());
    }
}
