package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a small diagram of a block by trying its {@link VariableOrders} under a limit of nodes that grows whenever all of them exceed
 * it, and keeping the smallest that comes out. The larger the limit, the fewer orders of each kind go on, those that came
 * furthest, so most of the work goes to good orders.
 */
final class DiagramSearch {
    /** With a diagram of so few nodes (or a few for each input) one is done sooner than another order is tried. */
    private static final int FIRST_LIMIT = 1 << 12;

    /** Above this limit two orders of each kind go on, above the next one. */
    private static final int FEW = 1 << 16;

    private static final int ONE = 1 << 18;
    private static final int GROWTH = 4;

    /** An order being tried and how far it came. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Trial(int[] order, long progress) {}

    private final Block block;
    private final boolean[] inverted;
    private final Spending spending;
    private int smallest = Integer.MAX_VALUE;

    private DiagramSearch(Block block, boolean[] inverted, Spending spending) {
        this.block = block;
        this.inverted = inverted;
        this.spending = spending;
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
        VariableOrders orders = new VariableOrders(block);
        if (!orders.worthTrying()) {
            return tried(orders.only(), Integer.MAX_VALUE, new ArrayList<>()).orElseThrow();
        }
        int[][] walks = orders.depthFirst();
        List<Trial> depthFirst = trials(walks);
        int limit = Math.max(FIRST_LIMIT, 8 * block.inputs().length);
        for (int[] each : walks) {
            Optional<BlockSolution> small = tried(each, limit, new ArrayList<>());
            if (small.isPresent()) {
                return small.get();
            }
        }
        List<Trial> drawnTogether = trials(orders.drawnTogether(walks));
        while (true) {
            boolean firstWillDo = limit >= ONE;
            Optional<BlockSolution> best = round(depthFirst, limit);
            if (best.isEmpty() || !firstWillDo) {
                Optional<BlockSolution> better = round(drawnTogether, Math.min(limit, smallest));
                best = better.isPresent() ? better : best;
            }
            if (best.isPresent()) {
                return best.get();
            }
            if (limit > Integer.MAX_VALUE / GROWTH) {
                throw new Spending.Spent("It needs more nodes than can be numbered.");
            }
            limit *= GROWTH;
        }
    }

    private static List<Trial> trials(int[][] orders) {
        List<Trial> trials = new ArrayList<>();
        for (int[] each : orders) {
            trials.add(new Trial(each, 0));
        }
        return trials;
    }

    /** Tries orders of one kind; the smallest result, or none, and then the orders are left that came furthest. */
    private Optional<BlockSolution> round(List<Trial> trials, int limit) {
        Optional<BlockSolution> best = Optional.empty();
        List<Trial> failed = new ArrayList<>();
        for (Trial each : trials) {
            Optional<BlockSolution> next = tried(each.order(), Math.min(limit, smallest), failed);
            best = next.isPresent() ? next : best;
        }
        failed.sort((one, other) -> Long.compare(other.progress(), one.progress()));
        int left = limit >= ONE ? 1 : limit >= FEW ? 2 : failed.size();
        trials.clear();
        trials.addAll(failed.subList(0, Math.min(left, failed.size())));
        return best;
    }

    /** The result of one order if it is smaller than any before. */
    private Optional<BlockSolution> tried(int[] order, int limit, List<Trial> failed) {
        Bdd bdd = new Bdd(spending);
        bdd.limit(limit);
        BlockDiagram build = new BlockDiagram(bdd, block, order, inverted);
        try {
            Diagram diagram = bdd.compact(build.edge());
            smallest = bdd.size();
            return Optional.of(new BlockSolution(block, order, diagram));
        } catch (Bdd.Full full) {
            failed.add(new Trial(order, build.progress()));
            return Optional.empty();
        } finally {
            bdd.release();
        }
    }
}
