package org.claviger.analysis.logic;

import java.util.List;

/**
 * The minimal solutions of a diagram as a family (Rauzy, "New algorithms for fault trees analysis", 1993): those of "if x then f1 else f0" are
 * those of f0, and x with those of f1 that contain none of f0. No monotony is needed: what is minimal is the set of the variables that are
 * true in a satisfying assignment.
 */
final class MinimalSolutions {
    private final Diagram diagram;
    private final Zbdd families;
    private final int[] done;

    private MinimalSolutions(Diagram diagram, Zbdd families) {
        this.diagram = diagram;
        this.families = families;
        this.done = new int[2 * diagram.size()];
    }

    /** The families of all blocks. */
    static Families families(Decomposition tree, List<BlockSolution> blocks, Spending spending) {
        Families all = new Families(tree.circuit().size());
        for (BlockSolution each : blocks) {
            int module = each.block().module();
            Zbdd zbdd = new Zbdd(spending);
            all.add(module, zbdd, of(each, tree.inverted()[module], zbdd, spending), each.order());
            zbdd.release();
        }
        return all;
    }

    /** The family of one block in the table given, levels as in its diagram. */
    static int of(BlockSolution solution, boolean inverted, Zbdd families, Spending spending) {
        long bytes = 8L * solution.diagram().size();
        spending.take(bytes);
        int root = solution.diagram().root() ^ (inverted ? 1 : 0);
        int family = new MinimalSolutions(solution.diagram(), families).family(root);
        spending.giveBack(bytes);
        return family;
    }

    private int family(int edge) {
        if (edge <= Bdd.FALSE) {
            return edge == Bdd.TRUE ? Zbdd.EMPTY_SET : Zbdd.NONE;
        }
        if (done[edge] != 0) {
            return done[edge] - 1;
        }
        int node = edge >> 1;
        int l = family(diagram.low()[node] ^ (edge & 1));
        int h = family(diagram.high()[node] ^ (edge & 1));
        int result = families.node(diagram.level()[node], families.without(h, l), l);
        done[edge] = result + 1;
        return result;
    }
}
