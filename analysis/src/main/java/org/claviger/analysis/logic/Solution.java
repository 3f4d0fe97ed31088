package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * What can be said exactly about the top event of one fault tree. Each question is answered when asked; what one
 * question built serves the next, and all together spend the budget. Made and used by one thread.
 *
 * <pre>{@code
 * Solution solution = Solution.of(tree, Budget.usual(clock));
 * solution.cutSets().map(sets -> sets.smallestFirst().limit(10).toList());
 * }</pre>
 */
public final class Solution {
    private final FaultTree tree;
    private final Spending spending;
    private Optional<Decomposition> decomposition = Optional.empty();
    private final List<BlockSolution> solved = new ArrayList<>();
    private Optional<Families> families = Optional.empty();

    private Solution(FaultTree tree, Budget budget) {
        this.tree = tree;
        this.spending = new Spending(budget);
    }

    public static Solution of(FaultTree tree, Budget budget) {
        return new Solution(tree, budget);
    }

    /** The probability of the top event, basic events being independent. Not shown if an event that matters has no probability. */
    public Answer<Double> probability() {
        return answered(() -> {
            List<BlockSolution> blocks = solved();
            return Likelihood.probability(decomposition(), blocks, tree);
        });
    }

    /** All minimal cut sets. */
    public Answer<CutSets> cutSets() {
        return answered(() -> {
            List<BlockSolution> blocks = solved();
            if (families.isEmpty()) {
                families = Optional.of(MinimalSolutions.families(decomposition(), blocks, spending));
            }
            return new Answer.Shown<>(counted(families.get(), Integer.MAX_VALUE));
        });
    }

    /** The minimal cut sets of at most so many events (1 or more), found without building the others. */
    public Answer<CutSets> cutSets(int upToOrder) {
        return answered(() -> {
            Families of = families.isPresent()
                    ? families.get()
                    : new LimitedSearch(decomposition(), upToOrder, spending).families();
            return new Answer.Shown<>(counted(of, upToOrder));
        });
    }

    /** Of every event that the tree mentions and that is not known, in order of name. Not shown if one has no probability. */
    public Answer<SequencedMap<String, Importance>> importance() {
        return answered(() -> {
            List<BlockSolution> blocks = solved();
            return Likelihood.importance(decomposition(), blocks, tree, spending);
        });
    }

    private <T> Answer<T> answered(Supplier<Answer<T>> question) {
        spending.start();
        Answer<T> answer = DeepThread.run(question);
        spending.stop();
        return answer;
    }

    private Decomposition decomposition() {
        Decomposition ready = decomposition.orElseGet(() -> Decomposition.of(tree));
        decomposition = Optional.of(ready);
        return ready;
    }

    private List<BlockSolution> solved() {
        List<Block> blocks = decomposition().blocks();
        while (solved.size() < blocks.size()) {
            solved.add(
                    DiagramSearch.of(blocks.get(solved.size()), decomposition().inverted(), spending));
        }
        return solved;
    }

    private CutSets counted(Families of, int upToOrder) {
        Decomposition ready = decomposition();
        int family = of.top(ready);
        List<BigInteger> counts = new Counting(ready, of).byOrder(family, upToOrder, spending);
        return new CountedSets(ready, of, family, upToOrder, counts);
    }
}
