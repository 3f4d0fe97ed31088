package org.claviger.analysis.likelihood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.claviger.analysis.logic.Formula;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise: the frequency is the one that is seen when campaigns, looks and recoveries are played one after the other. */
class SimulatedTest {
    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    /** Small structures: a k-of-n, pairs and campaigns of every kind over five events. */
    @ParameterizedTest(name = "structure {0}")
    @MethodSource("seeds")
    void aRandomStructureIsCompletedAsOftenAsInThirtyThousandYears(long seed) {
        agrees(seed, 30_000);
    }

    @Tag("slow")
    @ParameterizedTest(name = "structure {0}")
    @MethodSource("seeds")
    void aRandomStructureIsCompletedAsOftenAsInAMillionYears(long seed) {
        agrees(seed + 100, 1_000_000);
    }

    private static void agrees(long seed, double years) {
        SplittableRandom random = new SplittableRandom(seed);
        Formula top = structure(random);
        List<Campaign> campaigns = campaigns(random);
        // Every calendar here repeats within a year, so a year's average is the average.
        PerYear exact = Questions.frequency(top, 1, campaigns);
        Simulation.Count played = Simulation.of(happened -> value(top, happened), campaigns, years, seed);
        assertTrue(played.completions() > 1000, () -> "too rare to tell: " + played);
        // What completes in bursts, after one more thing stands for long, spreads more than a Poisson process.
        assertEquals(exact.rate(), played.rate(), 5 * played.standardError(), () -> top + " " + campaigns);
    }

    private static Formula structure(SplittableRandom random) {
        Formula[] events = {
            Formula.event("a"), Formula.event("b"), Formula.event("c"), Formula.event("d"), Formula.event("e")
        };
        Formula quorum = Formula.atLeast(2 + random.nextInt(2), events);
        Formula pair = Formula.and(events[random.nextInt(5)], events[random.nextInt(5)]);
        Formula either =
                Formula.and(Formula.or(events[0], events[1]), Formula.or(events[2], events[random.nextInt(5)]));
        return switch (random.nextInt(3)) {
            case 0 -> quorum;
            case 1 -> Formula.or(pair, quorum);
            default -> Formula.or(Formula.and(either, events[4]), pair);
        };
    }

    private static List<Campaign> campaigns(SplittableRandom random) {
        List<Campaign> campaigns = new ArrayList<>();
        for (String event : List.of("a", "b", "c", "d", "e")) {
            campaigns.add(Campaign.alone(event, behaviour(random)));
        }
        for (int i = 0; i < 2; i++) {
            SequencedMap<String, Double> targets = new LinkedHashMap<>();
            for (String event : List.of("a", "b", "c", "d", "e")) {
                if (random.nextInt(2) == 0) {
                    targets.put(event, i == 0 ? 1 : 0.2 + 0.8 * random.nextDouble());
                }
            }
            targets.putIfAbsent("c", 1.0);
            campaigns.add(new Campaign("campaign " + i, behaviour(random), targets));
        }
        return campaigns;
    }

    private static Behaviour behaviour(SplittableRandom random) {
        double rate = 0.1 + random.nextDouble();
        List<Double> periods = List.of(1.0, 0.5, 0.25, 0.1);
        Inspection first = new Inspection(
                new Dates.Every(periods.get(random.nextInt(4)), random.nextDouble()),
                0.3 + 0.7 * random.nextDouble(),
                1,
                random.nextBoolean() ? 0 : 0.3 * random.nextDouble());
        Inspection second = new Inspection(
                new Dates.Every(periods.get(random.nextInt(4)), random.nextDouble()),
                random.nextDouble(),
                random.nextDouble(),
                0);
        return switch (random.nextInt(5)) {
            case 0 -> new Behaviour.Momentary(rate);
            case 1 -> new Behaviour.Revealed(rate, 0.5 * random.nextDouble());
            case 2 -> new Behaviour.Latent(rate, List.of(first), new Clean.LongAgo());
            case 3 -> new Behaviour.Latent(rate, List.of(first, second), new Clean.LongAgo());
            default -> new Behaviour.Latent(rate, List.of(second), new Clean.Renewed(1, random.nextDouble()));
        };
    }

    private static boolean value(Formula formula, Predicate<String> happened) {
        return switch (formula) {
            case Formula.Event(String name) -> happened.test(name);
            case Formula.And(List<Formula> of) -> of.stream().allMatch(each -> value(each, happened));
            case Formula.Or(List<Formula> of) -> of.stream().anyMatch(each -> value(each, happened));
            case Formula.AtLeast(int needed, List<Formula> of) ->
                of.stream().filter(each -> value(each, happened)).count() >= needed;
            default -> throw new IllegalArgumentException(formula.toString());
        };
    }
}
