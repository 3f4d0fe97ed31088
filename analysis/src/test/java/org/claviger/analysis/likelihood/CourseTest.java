package org.claviger.analysis.likelihood;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: how likely it is that something stands unseen follows exactly from how often it comes and how it is looked for. */
class CourseTest {
    private static double at(Course course, double time) {
        double intact = 1;
        for (Course.Part part : course.parts()) {
            int piece = 0;
            while (piece + 1 < part.from().length && part.from()[piece + 1] <= time) {
                piece++;
            }
            intact *= 1 - part.at(piece, time);
        }
        return 1 - intact;
    }

    private static double average(Behaviour behaviour, double years) {
        Course course = Course.of(behaviour, years);
        int steps = 400_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += at(course, (i + 0.5) * years / steps);
        }
        return sum / steps;
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.25,1", "0.5,0.25,0.6", "0.5,0.25,0.3", "3,0.1,0.05", "1e-9,0.02,0.9", "40,1,0.5"})
    void regularLooksSettleWhereTheFormulaOfTheLatentFaultSays(double rate, double period, double found) {
        double a = Math.exp(-rate * period);
        double u = (1 - found) * -Math.expm1(-rate * period) / (1 - (1 - found) * a);
        Course course = Course.of(Questions.inspected(rate, period, found), 10 * period);
        for (double s : new double[] {0, 0.3 * period, 0.999 * period}) {
            double expected = u + (1 - u) * -Math.expm1(-rate * s);
            Course.Part part = course.parts().getFirst();
            assertEquals(expected, part.at(4, part.from()[4] + s), 1e-11 * expected + 1e-300);
        }
    }

    /** Average unavailability, computed for this project and confirmed by a simulation of four million trials. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 1, 0.024588490014280207",
        "0.2, 1, 0.09365376538990933",
        "0.5, 0.08333333333333333, 0.02054697061931665"
    })
    void perfectTestsGiveTheKnownAverageUnavailability(double rate, double period, double expected) {
        assertEquals(expected, average(Questions.inspected(rate, period, 1), period), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.25, 0.7, 5, 0.04077989135615412", "0.1, 0.08333333333333333, 0.9, 2, 0.013636635868080949"})
    void whatNoTestSeesEndsWithTheRenewal(
            double rate, double period, double coverage, double renewal, double expected) {
        Behaviour latent = new Behaviour.Latent(
                rate,
                List.of(new Inspection(new Dates.Every(period, 0), 1, coverage, 0)),
                new Clean.Renewed(renewal, 0));
        assertEquals(expected, average(latent, renewal), 1e-8);
    }

    @Test
    void neverLookedForItGrowsFromTheDayOfMaking() {
        Course course = Course.of(new Behaviour.Latent(0.3, List.of(), new Clean.Since(4)), 1);
        assertEquals(1 - Math.exp(-0.3 * 4.5), at(course, 0.5), 1e-12);
    }

    @Test
    void irregularLooksCarryTheMissedFromLookToLook() {
        Behaviour latent = new Behaviour.Latent(
                0.7, List.of(new Inspection(new Dates.On(List.of(-0.5, 0.2, 0.3)), 0.4, 1, 0)), new Clean.Since(1));
        double q = 1 - Math.exp(-0.7 * 0.5);
        q = 0.6 * q;
        q = 1 - (1 - q) * Math.exp(-0.7 * 0.7);
        q = 0.6 * q;
        q = 1 - (1 - q) * Math.exp(-0.7 * 0.1);
        q = 0.6 * q;
        q = 1 - (1 - q) * Math.exp(-0.7 * 0.6);
        assertEquals(q, at(Course.of(latent, 1), 0.9), 1e-12);
    }

    @Test
    void foundItStaysExposedForTheLag() {
        Behaviour latent = new Behaviour.Latent(
                0.7, List.of(new Inspection(new Dates.On(List.of(0.5)), 1, 1, 0.2)), new Clean.Since(0));
        Course course = Course.of(latent, 1);
        double fallen = 1 - Math.exp(-0.35);
        assertAll(
                () -> assertEquals(1 - Math.exp(-0.7 * 0.69), at(course, 0.69), 1e-12),
                () -> assertEquals(
                        1 - (Math.exp(-0.7 * 0.7) + fallen) * Math.exp(-0.7 * 0.01), at(course, 0.71), 1e-12));
    }

    static Stream<List<Inspection>> betterAndWorse() {
        Inspection first = new Inspection(new Dates.Every(0.1, 0.03), 0.5, 1, 0.05);
        return Stream.of(
                List.of(first),
                List.of(first, new Inspection(new Dates.Every(0.25, 0.01), 0.2, 1, 0)),
                List.of(first, new Inspection(new Dates.Every(0.25, 0.01), 0.2, 0.4, 0), Inspection.every(0.05, 0.9)));
    }

    @ParameterizedTest
    @MethodSource("betterAndWorse")
    void anotherInspectionNeverMakesItWorse(List<Inspection> inspections) {
        Course more = Course.of(new Behaviour.Latent(2, inspections, new Clean.LongAgo()), 1);
        Course fewer = Course.of(new Behaviour.Latent(2, inspections.subList(0, 1), new Clean.LongAgo()), 1);
        for (double time = 0.001; time < 1; time += 0.01) {
            assertTrue(at(more, time) <= at(fewer, time) + 1e-12, "at " + time);
        }
    }

    @Test
    void whatNobodyLooksForNeedsADayOnWhichItWasClean() {
        assertThrows(IllegalArgumentException.class, () -> new Behaviour.Latent(0.1, List.of(), new Clean.LongAgo()));
    }
}
