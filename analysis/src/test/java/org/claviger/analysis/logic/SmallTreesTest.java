package org.claviger.analysis.logic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promise: every number and set is what looking at all assignments gives, whatever the tree looks like. */
class SmallTreesTest {
    private static final int TREES = 2000;
    private static final double CLOSE = 1e-11;

    private static Stream<FaultTree> trees() {
        RandomTrees coherent = new RandomTrees(1, true);
        RandomTrees others = new RandomTrees(2, false);
        return Stream.concat(
                Stream.generate(coherent::next).limit(TREES),
                Stream.generate(others::next).limit(TREES));
    }

    private static Solution solution(FaultTree tree) {
        return Solution.of(tree, Budget.usual(InstantSource.system()));
    }

    @Test
    void everyMinimalSetIsFoundOnceAndTheSmallestFirst() {
        trees().forEach(tree -> {
            List<SortedSet<String>> expected = new TruthTable(tree).minimalSets();
            List<SortedSet<String>> found =
                    shown(solution(tree).cutSets()).smallestFirst().toList();
            assertEquals(new HashSet<>(expected), new HashSet<>(found), tree::toString);
            assertEquals(
                    expected.stream().map(Set::size).toList(),
                    found.stream().map(Set::size).toList(),
                    tree::toString);
        });
    }

    @Test
    void countsAreThoseOfTheSets() {
        trees().forEach(tree -> {
            TruthTable table = new TruthTable(tree);
            CutSets sets = shown(solution(tree).cutSets());
            assertEquals(table.countByOrder(), sets.countByOrder(), tree::toString);
            assertEquals(table.minimalSets().size(), sets.count().intValueExact(), tree::toString);
            assertEquals(table.minimalSets().stream().mapToInt(Set::size).min(), sets.smallestOrder(), tree::toString);
        });
    }

    @Test
    void setsUpToAnOrderAreThoseOfAllThatAreNotLarger() {
        trees().forEach(tree -> {
            List<SortedSet<String>> all = new TruthTable(tree).minimalSets();
            for (int order = 1; order < 5; order++) {
                int most = order;
                CutSets sets = shown(solution(tree).cutSets(order));
                List<SortedSet<String>> expected =
                        all.stream().filter(each -> each.size() <= most).toList();
                assertEquals(
                        new HashSet<>(expected),
                        new HashSet<>(sets.smallestFirst().toList()),
                        tree::toString);
                assertEquals(expected.size(), sets.count().intValueExact(), tree::toString);
                assertEquals(order, sets.upToOrder());
            }
        });
    }

    @Test
    void theProbabilityHasAllItsDigits() {
        trees().forEach(tree -> assertClose(
                new TruthTable(tree).probability(), shown(solution(tree).probability()), tree));
    }

    @Test
    void importanceIsWhatTheEventChanges() {
        trees().forEach(tree -> {
            TruthTable table = new TruthTable(tree);
            SequencedMap<String, Importance> importances = shown(solution(tree).importance());
            assertEquals(table.events, List.copyOf(importances.keySet()));
            importances.forEach((event, each) -> {
                double expected = table.birnbaum(event);
                boolean cancels = !table.isMonotone();
                assertEquals(expected, each.birnbaum(), CLOSE * (cancels ? 1 : expected), () -> event + " in " + tree);
            });
        });
    }

    @Test
    void whatIfIsTheTreeWithTheEventKnown() {
        trees().forEach(tree -> {
            String event = tree.events().stream().findFirst().orElse("none");
            FaultTree surely = tree.given(event, true);
            FaultTree never = tree.given(event, false);
            double with = shown(solution(surely).probability());
            double without = shown(solution(never).probability());
            assertClose(new TruthTable(surely).probability(), with, surely);
            assertClose(new TruthTable(never).probability(), without, never);
            double p = tree.probabilities().getOrDefault(event, 0.0);
            assertEquals(
                    shown(solution(tree).probability()),
                    p * with + (1 - p) * without,
                    CLOSE,
                    "the law of total probability");
        });
    }

    @Test
    void worthsAreRatiosToTheTreeWithTheEventKnown() {
        Stream.generate(new RandomTrees(3, true)::next).limit(500).forEach(tree -> {
            double top = new TruthTable(tree).probability();
            shown(solution(tree).importance()).forEach((event, each) -> {
                double with = new TruthTable(tree.given(event, true)).probability();
                double without = new TruthTable(tree.given(event, false)).probability();
                if (top > 0) {
                    assertEquals(with / top, each.achievementWorth(), CLOSE * with / top, tree::toString);
                    assertEquals(1 - without / top, each.fussellVesely(), CLOSE, tree::toString);
                    assertEquals(top / without, each.reductionWorth(), 1e-9 * top / without, tree::toString);
                }
            });
        });
    }

    private static void assertClose(double expected, double actual, FaultTree tree) {
        assertTrue(
                Math.abs(expected - actual) <= CLOSE * expected, () -> actual + " is not " + expected + " in " + tree);
    }

    static <T> T shown(Answer<T> answer) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> value;
            case Answer.NotShown<T>(String reason) -> throw new AssertionError(reason);
        };
    }
}
