package org.claviger.analysis.logic;

import java.util.Arrays;
import java.util.Optional;

/** The families of all blocks up to an order: gate by gate where a block is monotone, from its diagram where it is not. */
final class LimitedSearch {
    private final Decomposition tree;
    private final int limit;
    private final Spending spending;
    private final Families all;
    private final int[] weights;

    LimitedSearch(Decomposition tree, int limit, Spending spending) {
        this.tree = tree;
        this.limit = limit;
        this.spending = spending;
        this.all = new Families(tree.circuit().size());
        this.weights = new int[tree.circuit().size()];
    }

    Families families() {
        Arrays.fill(weights, 1);
        for (Block block : tree.blocks()) {
            Zbdd families = new Zbdd(spending);
            int[] order = new VariableOrders(block).forFamilies();
            Optional<Integer> family =
                    LimitedSolutions.of(block, tree.inverted(), order, weights, limit, families, spending);
            if (family.isPresent()) {
                take(block, families, family.get(), order);
            } else {
                BlockSolution solution = DiagramSearch.of(block, tree.inverted(), spending);
                int all = MinimalSolutions.of(solution, tree.inverted(), families, spending);
                int[] byLevel = byLevel(solution.order());
                take(
                        block,
                        families,
                        new LimitedFamilies(families, byLevel, spending).limited(all, limit),
                        solution.order());
            }
            families.release();
        }
        return all;
    }

    private void take(Block block, Zbdd families, int family, int[] order) {
        all.add(block.module(), families, family, order);
        weights[block.module()] = least(families, family, byLevel(order));
    }

    private int[] byLevel(int[] order) {
        int[] byLevel = new int[order.length];
        for (int level = 0; level < byLevel.length; level++) {
            byLevel[level] = weights[order[level]];
        }
        return byLevel;
    }

    /** The least weight of a set of the family; above the limit if there is none. */
    private int least(Zbdd families, int family, int[] byLevel) {
        int[] least = new int[family + 2];
        least[Zbdd.NONE] = limit + 1;
        least[Zbdd.EMPTY_SET] = 0;
        for (int node = 2; node <= family; node++) {
            int with = least[families.high(node)] + byLevel[families.level(node)];
            least[node] = Math.min(least[families.low(node)], with);
        }
        return least[family];
    }
}
