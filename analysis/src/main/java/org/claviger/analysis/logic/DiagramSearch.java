package org.claviger.analysis.logic;

/**
 * Finds a small diagram of a block by trying its {@link VariableOrders} under a limit of nodes that grows by four whenever all of them
 * exceed it, and keeping the smallest that comes out. With larger limits only those continue that came furthest, so most of
 * the work goes to good orders.
 */
final class DiagramSearch {
    private static final int FIRST_LIMIT = 4096;

    /** From this limit on half of the orders are dropped each time, but for the best few. */
    private static final int NARROWING = 1 << 16;

    private static final int FEWEST = 3;
    private static final int GROWTH = 4;

    private final Block block;
    private final boolean[] inverted;
    private final Spending spending;
    private final int[][] orders;
    private final int[] progress;
    private int smallest = Integer.MAX_VALUE;

    private DiagramSearch(Block block, boolean[] inverted, Spending spending) {
        this.block = block;
        this.inverted = inverted;
        this.spending = spending;
        this.orders = new VariableOrders(block).candidates();
        this.progress = new int[orders.length];
    }

    /**
     * A block's diagram, its levels being places in an order of its inputs.
     *
     * @throws Spending.Spent if the budget does not suffice
     */
    static BlockSolution of(Block block, boolean[] inverted, Spending spending) {
        return new DiagramSearch(block, inverted, spending).found();
    }

    private BlockSolution found() {
        int trying = orders.length;
        int limit = trying == 1 ? Integer.MAX_VALUE : Math.max(FIRST_LIMIT, 8 * block.inputs().length);
        while (true) {
            BlockSolution best = best(trying, limit);
            if (best != null) {
                return best;
            }
            sortByProgress(trying);
            if (limit >= NARROWING) {
                trying = Math.min(trying, Math.max(FEWEST, trying / 2));
            }
            limit = limit > Integer.MAX_VALUE / GROWTH ? Integer.MAX_VALUE : limit * GROWTH;
        }
    }

    private @org.jspecify.annotations.Nullable BlockSolution best(int trying, int limit) {
        BlockSolution best = null;
        for (int i = 0; i < trying; i++) {
            BlockSolution next = tried(i, Math.min(limit, smallest));
            if (next != null) {
                best = next;
            }
        }
        return best;
    }

    /** The result of one order if it is smaller than any before. */
    private @org.jspecify.annotations.Nullable BlockSolution tried(int which, int limit) {
        Bdd bdd = new Bdd(spending);
        bdd.limit(limit);
        BlockDiagram build = new BlockDiagram(bdd, block, orders[which], inverted);
        try {
            Diagram diagram = bdd.compact(build.edge());
            smallest = bdd.size();
            return new BlockSolution(block, orders[which], diagram);
        } catch (Bdd.Full full) {
            progress[which] = build.built();
            return null;
        } finally {
            bdd.release();
        }
    }

    private void sortByProgress(int trying) {
        for (int i = 1; i < trying; i++) {
            for (int j = i; j > 0 && progress[j] > progress[j - 1]; j--) {
                int[] order = orders[j];
                orders[j] = orders[j - 1];
                orders[j - 1] = order;
                int built = progress[j];
                progress[j] = progress[j - 1];
                progress[j - 1] = built;
            }
        }
    }
}
