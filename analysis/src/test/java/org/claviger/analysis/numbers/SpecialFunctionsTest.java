package org.claviger.analysis.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: special functions have twelve digits. Reference values were computed with forty digits (mpmath 1.3). */
class SpecialFunctionsTest {
    private static final double RELATIVE = 1e-12;

    private static void same(double expected, double got) {
        assertEquals(expected, got, RELATIVE * Math.abs(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "-20, 2.7536241186062336951e-89",
        "-8.5, 9.4795348222033183542e-18",
        "-3, 0.0013498980316300945267",
        "-1, 0.15865525393145705141",
        "-0.1, 0.46017216272297101853",
        "0, 0.5",
        "0.5, 0.69146246127401310364",
        "2, 0.9772498680518207928",
        "5, 0.99999971334842812081"
    })
    void theNormalTailsKeepTheirDigits(double x, double below) {
        same(below, Normal.cdf(x));
        same(below, Normal.survival(-x));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-100, -21.273453560965324295",
        "1e-20, -9.2623400897984075737",
        "1e-9, -5.9978070150076868716",
        "0.001, -3.0902323061678135415",
        "0.05, -1.6448536269514727149",
        "0.075, -1.4395314709384559153",
        "0.3, -0.52440051270804078404",
        "0.5, 0",
        "0.6, 0.2533471031357997988",
        "0.95, 1.6448536269514727149",
        "0.999, 3.0902323061678135415"
    })
    void theNormalQuantileIsTheInverse(double p, double x) {
        same(x, Normal.quantile(p));
        same(-x, Normal.exceededWith(p));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-8, 18.420680738180208905",
        "0.3, 1.0957979948180755217",
        "0.5, 0.57236494292470008707",
        "1.7, -0.095807697407065864527",
        "10, 12.801827480081469611",
        "171.5, 709.14316303092824227",
        "123456.789, 1323902.0187950631238"
    })
    void theLogarithmOfGamma(double x, double expected) {
        same(expected, GammaFunction.log(x));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.2, 0.47291074313446191487, 0.52708925686553808513",
        "0.5, 30, 0.99999999999999051426, 9.4857375710738483885e-15",
        "22.5, 22.5, 0.52804103674305944895, 0.47195896325694055105",
        "22.5, 60, 0.99999999039777851654, 9.6022214834613219866e-9",
        "3, 0.001, 1.6654171665278075345e-10, 0.99999999983345828335",
        "500, 480, 0.18628197319032460066, 0.81371802680967539934",
        "500, 700, 0.99999999999999929679, 7.0321456418285894787e-16",
        "0.01, 1e-5, 0.89633679826719720228, 0.10366320173280279772"
    })
    void bothTailsOfGamma(double a, double x, double lower, double upper) {
        same(lower, GammaFunction.lower(a, x));
        same(upper, GammaFunction.upper(a, x));
    }

    @ParameterizedTest
    @CsvSource({
        "1.8, 4.2, 0.3, 0.54823030426190500911, 0.45176969573809499089",
        "9.5, 1.5, 0.98, 0.94153671171281860448, 0.058463288287181395521",
        "3.5, 7.5, 0.01, 0.00001584780001123779868, 0.9999841521999887622",
        "0.5, 0.5, 0.2, 0.29516723530086654835, 0.70483276469913345165",
        "300, 200, 0.5, 3.5434802643925380643e-6, 0.99999645651973560746",
        "300, 200, 0.7, 0.9999989503014756707, 1.0496985243292975524e-6",
        "1, 19, 0.9, 1, 1.0e-19"
    })
    void bothTailsOfBeta(double a, double b, double x, double lower, double upper) {
        same(lower, BetaFunction.lower(a, b, x));
        same(upper, BetaFunction.upper(a, b, x));
    }

    @Test
    void quantilesOfGammaAndBetaAreInverses() {
        SplittableRandom random = new SplittableRandom(20261201);
        for (int i = 0; i < 2_000; i++) {
            double a = Math.exp(random.nextDouble(-3, 6));
            double b = Math.exp(random.nextDouble(-3, 6));
            double p = random.nextDouble(1e-6, 1 - 1e-6);
            assertEquals(p, GammaFunction.lower(a, GammaFunction.quantile(a, p)), 1e-11, "gamma " + a + " " + p);
            double x = BetaFunction.quantile(a, b, p);
            assertTrue(
                    BetaFunction.lower(a, b, Math.nextDown(x)) - 1e-11 <= p
                            && p <= BetaFunction.lower(a, b, Math.nextUp(x)) + 1e-11,
                    "beta " + a + " " + b + " " + p);
        }
    }

    @Test
    void integralsWithSingularEndsAreExact() {
        same(2.0 / 3, Integrals.of(Math::sqrt, 0, 1));
        same(2, Integrals.of(x -> 1 / Math.sqrt(x), 0, 1));
        same(Math.exp(3) - Math.exp(-2), Integrals.of(Math::exp, -2, 3));
        assertEquals(0, Integrals.of(Math::exp, 3, 3));
    }

    @Test
    void aRootIsFoundToTheLastDigit() {
        same(Math.cbrt(2), Roots.between(x -> x * x * x - 2, 0, 2));
        same(1e-200, Roots.rising(x -> Math.log(x) - Math.log(1e-200), 1));
    }

    @Test
    void aTransformAndItsInverseGiveBackWhatWasThere() {
        SplittableRandom random = new SplittableRandom(7);
        double[] real = random.doubles(1 << 10).toArray();
        double[] imaginary = random.doubles(1 << 10).toArray();
        double[] re = real.clone();
        double[] im = imaginary.clone();
        FourierTransform transform = new FourierTransform(1 << 10);
        transform.forward(re, im);
        assertEquals(Arrays.stream(real).sum(), re[0], 1e-10);
        transform.inverse(re, im);
        for (int i = 0; i < real.length; i++) {
            assertEquals(real[i], re[i], 1e-14);
            assertEquals(imaginary[i], im[i], 1e-14);
        }
    }
}
