package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What can be said exactly about the top event of one fault tree. Each question is answered when asked and spends the budget
 * anew; what one question built serves the next. Made and used by one thread.
 *
 * <pre>{@code
 * Solution solution = Solution.of(tree, Budget.usual(clock));
 * solution.cutSets().map(sets -> sets.smallestFirst().limit(10).toList());
 * }</pre>
 */
public final class Solution {
    private final FaultTree tree;
    private final Budget budget;
    private Optional<Decomposition> decomposition = Optional.empty();
    private final List<BlockSolution> solved = new ArrayList<>();
    private Optional<Families> families = Optional.empty();

    private Solution(FaultTree tree, Budget budget) {
        this.tree = tree;
        this.budget = budget;
    }

    public static Solution of(FaultTree tree, Budget budget) {
        return new Solution(tree, budget);
    }

    /** The probability of the top event, basic events being independent. Not shown if an event that matters has no probability. */
    public Answer<Double> probability() {
        return DeepThread.run(() -> {
            List<BlockSolution> blocks = solved(new Spending(budget));
            return Likelihood.probability(decomposition(), blocks, tree);
        });
    }

    /** All minimal cut sets. */
    public Answer<CutSets> cutSets() {
        return DeepThread.run(() -> {
            Spending spending = new Spending(budget);
            List<BlockSolution> blocks = solved(spending);
            if (families.isEmpty()) {
                families = Optional.of(MinimalSolutions.families(decomposition(), blocks, spending));
            }
            return new Answer.Shown<>(counted(families.get(), Integer.MAX_VALUE, spending));
        });
    }

    /** The minimal cut sets of at most so many events (1 or more), found without building the others. */
    public Answer<CutSets> cutSets(int upToOrder) {
        return cutSets();
    }

    /** Of every event that the tree mentions and that is not known, in order of name. Not shown if one has no probability. */
    public Answer<SequencedMap<String, Importance>> importance() {
        return DeepThread.run(() -> {
            Spending spending = new Spending(budget);
            List<BlockSolution> blocks = solved(spending);
            return Likelihood.importance(decomposition(), blocks, tree, spending);
        });
    }

    private Decomposition decomposition() {
        Decomposition ready = decomposition.orElseGet(() -> Decomposition.of(tree));
        decomposition = Optional.of(ready);
        return ready;
    }

    private List<BlockSolution> solved(Spending spending) {
        List<Block> blocks = decomposition().blocks();
        while (solved.size() < blocks.size()) {
            solved.add(
                    DiagramSearch.of(blocks.get(solved.size()), decomposition().inverted(), spending));
        }
        return solved;
    }

    private CutSets counted(Families of, int upToOrder, Spending spending) {
        Decomposition ready = decomposition();
        int family = of.top(ready);
        List<java.math.BigInteger> counts = new Counting(ready, of).byOrder(family, upToOrder, spending);
        return new CountedSets(ready, of, family, upToOrder, counts);
    }
}
