package org.claviger.analysis.logic;

import static org.claviger.analysis.logic.SmallTreesTest.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Promise: cut sets and path sets are two sides of one tree, and more failure is never less risk. */
class DualityTest {
    private static Stream<FaultTree> trees() {
        return Stream.generate(new RandomTrees(11, true)::next).limit(500);
    }

    private static Solution solution(FaultTree tree) {
        return Solution.of(tree, Budget.usual(InstantSource.system()));
    }

    @Test
    void theDualsCutSetsAreTheMinimalSetsThatMeetEveryCutSet() {
        trees().forEach(tree -> {
            Set<SortedSet<String>> cuts = new HashSet<>(
                    shown(solution(tree).cutSets()).smallestFirst().toList());
            Set<SortedSet<String>> paths = new HashSet<>(
                    shown(solution(dual(tree)).cutSets()).smallestFirst().toList());
            assertEquals(transversal(cuts), paths, tree::toString);
        });
    }

    /** Whatever fails in the tree works in its dual with the opposite probabilities. */
    @Test
    void aTreeAndItsDualShareOneProbability() {
        trees().forEach(tree -> {
            Map<String, Double> opposite = new LinkedHashMap<>();
            tree.probabilities().forEach((event, p) -> opposite.put(event, 1 - p));
            FaultTree dual = dual(tree);
            double p = shown(solution(tree).probability());
            double q = shown(
                    solution(FaultTree.of(dual.top(), dual.gates(), opposite)).probability());
            assertEquals(1, p + q, 1e-12);
        });
    }

    @Test
    void theTopIsNoLessLikelyWhenAnEventIsMoreLikely() {
        trees().forEach(tree -> {
            double before = shown(solution(tree).probability());
            for (String event : tree.events()) {
                Map<String, Double> more = new LinkedHashMap<>(tree.probabilities());
                more.computeIfPresent(event, (name, p) -> p + (1 - p) / 2);
                double after = shown(
                        solution(FaultTree.of(tree.top(), tree.gates(), more)).probability());
                assertTrue(after >= before * (1 - 1e-14), () -> event + " in " + tree);
            }
        });
    }

    private static FaultTree dual(FaultTree tree) {
        Map<String, Formula> gates = new LinkedHashMap<>();
        tree.gates().forEach((name, formula) -> gates.put(name, dual(formula)));
        return FaultTree.of(dual(tree.top()), gates, tree.probabilities());
    }

    private static Formula dual(Formula formula) {
        return switch (formula) {
            case Formula.Constant(boolean value) -> new Formula.Constant(!value);
            case Formula.And(List<Formula> of) -> new Formula.Or(dual(of));
            case Formula.Or(List<Formula> of) -> new Formula.And(dual(of));
            case Formula.AtLeast(int needed, List<Formula> of) -> new Formula.AtLeast(of.size() - needed + 1, dual(of));
            case Formula.Not(Formula of) -> new Formula.Not(dual(of));
            case Formula.Xor xor -> throw new IllegalArgumentException("not monotone: " + xor);
            case Formula.Event event -> event;
            case Formula.Gate gate -> gate;
        };
    }

    private static List<Formula> dual(List<Formula> formulas) {
        return formulas.stream().map(DualityTest::dual).toList();
    }

    /** Minimal hitting sets, edge by edge (Berge 1989). */
    private static Set<SortedSet<String>> transversal(Set<SortedSet<String>> edges) {
        Set<SortedSet<String>> hitting = Set.of(new TreeSet<>());
        for (SortedSet<String> edge : edges) {
            Set<SortedSet<String>> next = new HashSet<>();
            for (SortedSet<String> each : hitting) {
                for (String event : edge) {
                    SortedSet<String> more = new TreeSet<>(each);
                    more.add(event);
                    next.add(more);
                }
            }
            hitting = minimal(next);
        }
        return hitting;
    }

    private static Set<SortedSet<String>> minimal(Set<SortedSet<String>> sets) {
        Set<SortedSet<String>> minimal = new HashSet<>(sets);
        minimal.removeIf(
                each -> sets.stream().anyMatch(other -> other.size() < each.size() && each.containsAll(other)));
        return minimal;
    }
}
