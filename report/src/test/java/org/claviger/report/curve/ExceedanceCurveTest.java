package org.claviger.report.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claviger.analysis.loss.Exceedance;
import org.claviger.analysis.loss.Interval90;
import org.junit.jupiter.api.Test;

/** Promise: what the curve of a year's loss shows can be read in words, and nothing is drawn where nothing can be lost. */
class ExceedanceCurveTest {
    private static final ExceedanceCurve CURVE = new ExceedanceCurve(
            List.of(
                    point(0, 0.5, 0.9),
                    point(1e4, 0.5, 0.9),
                    point(1e6, 0.5, 0.9),
                    point(1e7, 0.4, 0.8),
                    new Exceedance(
                            1e8, 0.18, 0, 0.6, Optional.of(new Interval90(0.154, 0.2, 0.259)), OptionalDouble.of(0.01)),
                    point(1e9, 0.0001, 0.05),
                    point(1e10, 0, 0),
                    point(1e11, 0, 0)),
            "USD");

    private static Exceedance point(double loss, double probability, double inherent) {
        Interval90 band = new Interval90(probability * 0.8, probability, probability * 1.1);
        return new Exceedance(loss, probability, 0, inherent, Optional.of(band), OptionalDouble.empty());
    }

    @Test
    void theWordsSayCurveBandInherentAndTolerance() {
        assertTrue(
                CURVE.description()
                        .contains(
                                "A year costs more than 100M USD with 18 %, nine times in ten between 15.4 % and 25.9 %;"
                                        + " without any control with 60 %; tolerated is 1 %."),
                CURVE.description());
        assertTrue(CURVE.svg(Colours.PAPER, "Loss of a year").contains("aria-label=\"Loss of a year. A year costs"));
    }

    @Test
    void whereTheCurveIsFlatOrNothingIsLeftIsNotDrawn() {
        String svg = CURVE.svg(Colours.PAPER, "Loss of a year");
        assertFalse(svg.contains(">10k USD<"));
        assertTrue(svg.contains(">1M USD<"));
        assertTrue(svg.contains(">10B USD<"));
        assertFalse(svg.contains(">100B USD<"));
    }

    @Test
    void nothingToLoseIsNothingDrawn() {
        ExceedanceCurve nothing = new ExceedanceCurve(List.of(point(0, 0, 0)), "USD");
        assertEquals("", nothing.svg(Colours.PAPER, "Loss of a year"));
        assertEquals("No loss is shown.", nothing.description());
    }
}
