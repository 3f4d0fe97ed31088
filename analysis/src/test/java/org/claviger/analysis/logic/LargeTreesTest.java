package org.claviger.analysis.logic;

import static org.claviger.analysis.logic.SmallTreesTest.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promise: depth and size end in an answer or in a reason, never in a crash. */
class LargeTreesTest {
    private static final int LONG = 10_000;

    private static Solution solution(FaultTree tree) {
        return Solution.of(tree, Budget.usual(InstantSource.system()));
    }

    /** Every gate needs an event of its own and one of those shared by all, or the gate below. */
    private static FaultTree chain(int length) {
        Map<String, Formula> gates = new LinkedHashMap<>();
        Map<String, Double> probabilities = new HashMap<>();
        gates.put("g0", Formula.event("e0"));
        probabilities.put("e0", 0.5);
        for (int i = 1; i <= length; i++) {
            Formula own = Formula.and(Formula.event("e" + i), Formula.event("s" + i % 7));
            gates.put("g" + i, Formula.or(own, Formula.and(Formula.gate("g" + (i - 1)), Formula.event("a" + i % 5))));
            probabilities.put("e" + i, 1e-3);
            probabilities.put("s" + i % 7, 0.5);
            probabilities.put("a" + i % 5, 0.5);
        }
        return FaultTree.of(Formula.gate("g" + length), gates, probabilities);
    }

    @Test
    void aChainOfTenThousandGatesIsSolved() {
        Map<String, Formula> gates = new LinkedHashMap<>();
        Map<String, Double> probabilities = new HashMap<>();
        gates.put("g0", Formula.event("e0"));
        probabilities.put("e0", 0.5);
        for (int i = 1; i <= LONG; i++) {
            Formula event = Formula.event("e" + i);
            Formula below = Formula.gate("g" + (i - 1));
            gates.put("g" + i, i % 2 == 0 ? Formula.and(event, below) : Formula.or(event, below));
            probabilities.put("e" + i, 0.5);
        }
        Solution solution = solution(FaultTree.of(Formula.gate("g" + LONG), gates, probabilities));
        CutSets sets = shown(solution.cutSets());
        assertEquals(BigInteger.valueOf(LONG / 2 + 1), sets.count());
        assertEquals(
                List.of("e10000", "e9999"),
                List.copyOf(sets.smallestFirst().findFirst().orElseThrow()));
        // p(n) = p(n-1)/2 under an and, 1/2 + p(n-1)/2 under an or: 1/3 in the limit.
        assertEquals(1 / 3.0, shown(solution.probability()), 1e-12);
        assertEquals(LONG + 1, shown(solution.importance()).size());
    }

    @Test
    void twoOfThousandsThatAnyOfAFewCanUseAreSolved() {
        int keys = 6_000;
        int people = 50;
        List<Formula> each = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            each.add(Formula.or(Formula.event("key" + i), Formula.gate("anyone")));
        }
        Formula anyone = new Formula.Or(IntStream.range(0, people)
                .mapToObj(i -> Formula.event("person" + i))
                .toList());
        FaultTree tree = FaultTree.of(new Formula.AtLeast(2, each), Map.of("anyone", anyone), Map.of());

        assertEquals(
                BigInteger.valueOf(keys * (keys - 1) / 2 + people),
                shown(solution(tree).cutSets()).count());
    }

    @Test
    void aChainThatSharesEventsIsSolvedOrSaysWhyNot() {
        Answer<CutSets> answer = solution(chain(2_000)).cutSets(3);
        assertTrue(shown(answer).count().signum() > 0);
    }

    @Test
    void aFormulaAsDeepAsAChainNeedsNoGates() {
        Formula formula = Formula.event("e0");
        for (int i = 1; i <= LONG; i++) {
            formula = i % 2 == 0 ? Formula.and(Formula.event("e" + i), formula) : Formula.not(formula);
        }
        Map<String, Double> probabilities = new HashMap<>();
        IntStream.rangeClosed(0, LONG).forEach(i -> probabilities.put("e" + i, 0.5));
        assertTrue(shown(solution(FaultTree.of(formula, probabilities)).probability()) > 0);
    }

    @Test
    void allOrdersAreCountedWithoutOverflow() {
        // Two hundred pairs, one of each: 2^200 sets of order 200.
        List<Formula> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pairs.add(Formula.or(Formula.event("a" + i), Formula.event("b" + i)));
        }
        CutSets sets =
                shown(solution(FaultTree.of(new Formula.And(pairs), Map.of())).cutSets());
        assertEquals(BigInteger.TWO.pow(200), sets.count());
        assertEquals(200, sets.smallestOrder().orElseThrow());
        assertEquals(3, sets.smallestFirst().limit(3).distinct().count());
        assertEquals(200, sets.smallestFirst().findFirst().orElseThrow().size());
    }

    @Test
    void tinyProbabilitiesKeepTheirDigits() {
        Map<String, Double> probabilities = Map.of("a", 1e-11, "b", 3e-11, "c", 7e-150);
        Formula top = Formula.or(
                Formula.and(Formula.event("a"), Formula.event("b")),
                Formula.and(Formula.event("b"), Formula.event("c")));
        double expected = 3e-11 * (1e-11 + (1 - 1e-11) * 7e-150);
        assertEquals(expected, shown(solution(FaultTree.of(top, probabilities)).probability()), 1e-15 * expected);
    }

    @Test
    void thirtyOfSixtyIsCountedNotListed() {
        List<Formula> events =
                IntStream.range(0, 60).mapToObj(i -> Formula.event("e" + i)).toList();
        CutSets sets = shown(solution(FaultTree.of(new Formula.AtLeast(30, events), Map.of()))
                .cutSets());
        assertEquals(new BigInteger("118264581564861424"), sets.count(), "60 choose 30");
    }

    @Test
    void aBudgetOfMemoryEndsInAReason() {
        Budget budget = new Budget(InstantSource.system(), Duration.ofMinutes(5), 1 << 20);
        assertTrue(Solution.of(hard(), budget).cutSets() instanceof Answer.NotShown<CutSets>(String reason)
                && reason.contains("memory"));
    }

    @Test
    void aBudgetOfTimeEndsInAReasonAndIsSpentOnlyOnce() {
        // Every look at this clock is a second later.
        InstantSource clock = new InstantSource() {
            private long looks;

            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(looks++);
            }
        };
        Solution solution = Solution.of(hard(), new Budget(clock, Duration.ofSeconds(3), 1L << 30));
        assertTrue(solution.probability() instanceof Answer.NotShown<Double>(String reason) && reason.contains("3 s"));
        assertTrue(solution.cutSets() instanceof Answer.NotShown<CutSets>);
    }

    /** Clauses that share events at random: no order is good. */
    private static FaultTree hard() {
        Random random = new Random(7);
        List<Formula> clauses = new ArrayList<>();
        Map<String, Double> probabilities = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            List<Formula> clause = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                int event = random.nextInt(200);
                clause.add(Formula.event("e" + event));
                probabilities.put("e" + event, 0.1);
            }
            clauses.add(new Formula.Or(clause));
        }
        return FaultTree.of(new Formula.And(clauses), probabilities);
    }

    @Test
    void whatIsMissingIsNamed() {
        FaultTree tree = FaultTree.of(Formula.or(Formula.event("a"), Formula.event("b")), Map.of("a", 0.1));
        assertTrue(solution(tree).probability() instanceof Answer.NotShown<Double>(String reason)
                && reason.contains("event b"));
        assertEquals(2, shown(solution(tree).cutSets()).count().intValueExact());
    }

    @Test
    void aTreeThatIsNoneCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> FaultTree.of(Formula.gate("g"), Map.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> FaultTree.of(
                        Formula.gate("a"),
                        Map.of("a", Formula.gate("b"), "b", Formula.not(Formula.gate("a"))),
                        Map.of()));
        assertThrows(IllegalArgumentException.class, () -> FaultTree.of(Formula.event("e"), Map.of("e", Double.NaN)));
    }
}
