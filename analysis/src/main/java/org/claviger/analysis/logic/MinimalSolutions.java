package org.claviger.analysis.logic;

import java.util.List;

/**
 * The minimal solutions of a diagram as a family (Rauzy, "New algorithms for fault trees analysis", 1993): those of "if x then f1 else f0" are
 * those of f0, and x with those of f1 that contain none of f0. No monotony is needed: what is minimal is the set of the variables that are
 * true in a satisfying assignment. Where f0 is monotone, "contains none of f0" is "does not satisfy f0", which is cheaper.
 */
final class MinimalSolutions {
    private final Diagram diagram;
    private final boolean monotone;
    private final Zbdd families;
    private final Memo memo;
    private final int[] done;

    private MinimalSolutions(Diagram diagram, boolean monotone, Zbdd families, Spending spending) {
        this.diagram = diagram;
        this.monotone = monotone;
        this.families = families;
        this.memo = new Memo(spending);
        this.done = new int[2 * diagram.size()];
    }

    /** The families of all blocks. */
    static Families families(Decomposition tree, List<BlockSolution> blocks, Spending spending) {
        Families all = new Families(tree.circuit().size());
        for (BlockSolution each : blocks) {
            Zbdd zbdd = new Zbdd(spending);
            all.add(each.block().module(), zbdd, of(each, tree.inverted(), zbdd, spending), each.order());
            zbdd.release();
        }
        return all;
    }

    /** The family of one block in the table given, levels as in its diagram. */
    static int of(BlockSolution solution, boolean[] inverted, Zbdd families, Spending spending) {
        long bytes = 8L * solution.diagram().size();
        spending.take(bytes);
        boolean monotone = Polarity.of(solution.block(), inverted).isPresent();
        MinimalSolutions build = new MinimalSolutions(solution.diagram(), monotone, families, spending);
        int root = solution.diagram().root() ^ (inverted[solution.block().module()] ? 1 : 0);
        int family = build.family(root);
        build.memo.release();
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
        int low = diagram.low()[node] ^ (edge & 1);
        int l = family(low);
        int h = family(diagram.high()[node] ^ (edge & 1));
        h = monotone ? unsatisfying(h, low) : families.without(h, l);
        int result = families.node(diagram.level()[node], h, l);
        done[edge] = result + 1;
        return result;
    }

    /** The sets of a family that do not satisfy a monotone function. */
    private int unsatisfying(int family, int edge) {
        if (family == Zbdd.NONE || edge == Bdd.FALSE) {
            return family;
        }
        if (edge == Bdd.TRUE) {
            return Zbdd.NONE;
        }
        if (family == Zbdd.EMPTY_SET) {
            return Zbdd.EMPTY_SET;
        }
        int at = families.level(family);
        int node = edge >> 1;
        if (diagram.level()[node] < at) {
            return unsatisfying(family, diagram.low()[node] ^ (edge & 1));
        }
        int known = memo.find(family, edge, 0);
        if (known != Memo.ABSENT) {
            return known;
        }
        boolean same = diagram.level()[node] == at;
        int whenTrue = same ? diagram.high()[node] ^ (edge & 1) : edge;
        int whenFalse = same ? diagram.low()[node] ^ (edge & 1) : edge;
        int l = unsatisfying(families.low(family), whenFalse);
        int h = unsatisfying(families.high(family), whenTrue);
        return memo.put(family, edge, 0, families.node(at, h, l));
    }
}
