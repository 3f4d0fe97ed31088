package org.claviger.analysis.loss.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.claviger.analysis.numbers.Integrals;
import org.junit.jupiter.api.Test;

/** Promise: amounts have the moments and quantiles of the laws that they are stated by. */
class SeverityTest {
    private static List<Severity> laws(SplittableRandom random) {
        double low = random.nextDouble(1, 100);
        double high = low * random.nextDouble(1.5, 50);
        Severity lognormal = Lognormal.between(low, high);
        Severity pert = new Pert(low, low + (high - low) * random.nextDouble(), high, random.nextDouble(0, 12));
        return List.of(
                lognormal,
                pert,
                lognormal.cappedAt(high * random.nextDouble(0.2, 2)),
                new Certain(low),
                new Mixture(List.of(new Mixture.Part(1, lognormal), new Mixture.Part(2.5, pert))));
    }

    @Test
    void theLimitedMeanIsTheAreaBelowTheSurvival() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 50; i++) {
            double x = random.nextDouble(1, 1_000);
            for (Severity law : laws(random)) {
                double quantile = Math.min(x, law.quantile(0.3));
                double area = Integrals.of(law::survival, 0, quantile);
                assertEquals(area, law.limitedMean(quantile), 1e-5 * (1 + area), law.toString());
                double square = Integrals.of(y -> 2 * y * law.survival(y), 0, quantile);
                assertEquals(square, law.limitedSquare(quantile), 1e-5 * (1 + square), law.toString());
            }
        }
    }

    @Test
    void quantilesAreInverseToTheSurvival() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            double p = random.nextDouble(0.001, 0.999);
            for (Severity law : laws(random)) {
                double x = law.quantile(p);
                assertTrue(law.survival(x * (1 + 1e-9)) <= 1 - p + 1e-8, law + " " + p);
                assertTrue(law.atLeast(x * (1 - 1e-9)) >= 1 - p - 1e-8, law + " " + p);
            }
        }
    }

    @Test
    void theModeOfAPertStaysWhateverTheWeight() {
        for (double lambda : new double[] {0.5, 1, 4, 20}) {
            Pert pert = new Pert(0, 0.2, 1, lambda);
            assertTrue(pert.density(0.2) >= pert.density(0.2 + 1e-3));
            assertTrue(pert.density(0.2) >= pert.density(0.2 - 1e-3));
        }
    }

    @Test
    void oneOfTwoAlikeExceedsTheOtherHalfOfTheTime() {
        Pert one = new Pert(1, 3, 4);
        assertEquals(0.5, one.exceeds(one), 1e-12);
        assertEquals(1, new Pert(5, 6, 7).exceeds(one), 1e-12);
        assertEquals(0, one.exceeds(new Pert(5, 6, 7)), 1e-12);
        Pert wide = new Pert(0, 2, 10);
        assertEquals(1, one.exceeds(wide) + wide.exceeds(one), 1e-12);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Lognormal.between(10, 1));
        assertThrows(IllegalArgumentException.class, () -> Lognormal.between(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Lognormal.between(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> Lognormal.between(1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Lognormal.between(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Pert(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new Pert(0, 1, 2, -1));
        assertThrows(IllegalArgumentException.class, () -> FoundShare.of(11, 10));
        assertThrows(IllegalArgumentException.class, () -> RatePosterior.of(0.5, 0, -1, 10));
        assertThrows(IllegalArgumentException.class, () -> new CommonShock(-0.1, 0, 0));
    }
}
