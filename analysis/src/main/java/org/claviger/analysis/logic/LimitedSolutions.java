package org.claviger.analysis.logic;

import java.util.Arrays;
import java.util.Optional;

/**
 * The minimal solutions of a monotone block up to a weight, gate by gate from below and without a diagram of the whole: sets above the
 * limit are dropped as soon as they arise, since nothing above them in the tree makes them smaller.
 */
final class LimitedSolutions {
    private final Block block;
    private final int[] limits;
    private final Zbdd families;
    private final LimitedFamilies operations;
    private final int[] done;

    private LimitedSolutions(
            Block block, int[] order, int[] weights, int limit, int[] limits, Zbdd families, Spending spending) {
        this.block = block;
        this.limits = limits;
        this.families = families;
        int[] byLevel = new int[order.length];
        this.done = new int[block.module() + 1];
        for (int level = 0; level < order.length; level++) {
            byLevel[level] = weights[order[level]];
            done[order[level]] = byLevel[level] > limit ? Zbdd.NONE : families.node(level, Zbdd.EMPTY_SET, Zbdd.NONE);
        }
        this.operations = new LimitedFamilies(families, byLevel, spending);
    }

    /**
     * The family of a block's topmost gate, or none if the block is not monotone.
     *
     * @param weights of the nodes that stand as events
     */
    static Optional<Integer> of(
            Block block, boolean[] inverted, int[] order, int[] weights, int limit, Zbdd families, Spending spending) {
        Optional<boolean[]> polarity = Polarity.of(block, inverted);
        if (polarity.isEmpty()) {
            return Optional.empty();
        }
        int[] limits = new OrderLimits(block, polarity.get(), weights).limits(limit);
        LimitedSolutions build = new LimitedSolutions(block, order, weights, limit, limits, families, spending);
        for (int gate : block.gates()) {
            build.done[gate] = build.gate(gate, polarity.get()[gate]);
        }
        return Optional.of(build.done[block.module()]);
    }

    private int gate(int gate, boolean isInverted) {
        int limit = limits[gate];
        if (limit < 0) {
            return Zbdd.NONE;
        }
        int[] arguments = lowestFirst(block.circuit().arguments(gate));
        if (block.circuit().kind(gate) == Circuit.Kind.AT_LEAST) {
            int needed = block.circuit().number(gate);
            return atLeast(isInverted ? arguments.length - needed + 1 : needed, arguments, limit);
        }
        int result = isInverted ? Zbdd.NONE : Zbdd.EMPTY_SET;
        for (int each : arguments) {
            result = isInverted
                    ? operations.union(result, operations.limited(each, limit))
                    : operations.product(result, each, limit);
        }
        return result;
    }

    private int[] lowestFirst(int[] literals) {
        long[] keyed = new long[literals.length];
        for (int i = 0; i < keyed.length; i++) {
            int family = done[literals[i] >> 1];
            keyed[i] = -(long) families.level(family) << 32 | family;
        }
        Arrays.sort(keyed);
        int[] sorted = new int[keyed.length];
        for (int i = 0; i < keyed.length; i++) {
            sorted[i] = (int) keyed[i];
        }
        return sorted;
    }

    private int atLeast(int needed, int[] arguments, int limit) {
        int[] rest = new int[needed + 1];
        rest[0] = Zbdd.EMPTY_SET;
        for (int each : arguments) {
            for (int k = needed; k > 0; k--) {
                rest[k] = operations.union(rest[k], operations.product(each, rest[k - 1], limit));
            }
        }
        return rest[needed];
    }
}
