package org.claviger.analysis.logic;

import java.util.Arrays;
import java.util.BitSet;

/**
 * How heavy a set of each gate may be if it is to be part of a set of the whole block within the limit. Below an and with
 * another argument, whatever that one needs beyond the events of this gate is needed too, so that much less is left. What it needs at
 * least is bounded from below: an or needs its least argument, an and its greatest, or the sum of some that share nothing.
 */
final class OrderLimits {
    private final Block block;
    private final boolean[] inverted;
    private final int[] weights;
    private final BitSet[] support;

    /**
     * @param inverted which nodes are needed inverted ({@link Polarity})
     * @param weights of the nodes that stand as events
     */
    OrderLimits(Block block, boolean[] inverted, int[] weights) {
        this.block = block;
        this.inverted = inverted;
        this.weights = weights;
        this.support = new BitSet[block.module() + 1];
        for (int each : block.inputs()) {
            support[each] = new BitSet();
            support[each].set(each);
        }
        for (int gate : block.gates()) {
            support[gate] = new BitSet();
            for (int each : block.circuit().arguments(gate)) {
                support[gate].or(support[each >> 1]);
            }
        }
    }

    /** By gate; negative where no set can be part of one within the limit. */
    int[] limits(int whole) {
        int[] limits = new int[block.module() + 1];
        Arrays.fill(limits, -1);
        limits[block.module()] = whole;
        for (int i = block.gates().length - 1; i >= 0; i--) {
            int gate = block.gates()[i];
            boolean and = isAnd(gate);
            for (int each : block.circuit().arguments(gate)) {
                int child = each >> 1;
                // Already as much as it can get here: no need to look closer.
                if (block.circuit().isGate(child) && limits[child] < limits[gate] && support[child].cardinality() > 1) {
                    int others = and ? besides(gate, child) : 0;
                    limits[child] = Math.max(limits[child], limits[gate] - others);
                }
            }
        }
        return limits;
    }

    private boolean isAnd(int gate) {
        return block.circuit().kind(gate) == Circuit.Kind.AND && !inverted[gate];
    }

    /** A lower bound of what the other arguments of an and need beyond the events of this one. */
    private int besides(int gate, int child) {
        int[] least = least(support[child]);
        int[] arguments = block.circuit().arguments(gate);
        return together(arguments, child, least, support[child]);
    }

    /** What each node needs at least when some events are free. */
    private int[] least(BitSet free) {
        int[] least = new int[block.module() + 1];
        for (int each : block.inputs()) {
            least[each] = free.get(each) ? 0 : weights[each];
        }
        for (int gate : block.gates()) {
            int[] arguments = block.circuit().arguments(gate);
            if (isAnd(gate)) {
                least[gate] = together(arguments, -1, least, free);
            } else {
                int[] needs = new int[arguments.length];
                for (int i = 0; i < needs.length; i++) {
                    needs[i] = least[arguments[i] >> 1];
                }
                Arrays.sort(needs);
                least[gate] = needs[rank(gate, needs.length)];
            }
        }
        return least;
    }

    /** As many arguments as are needed: the one that is needed last needs at least as much as this place in the order. */
    private int rank(int gate, int arguments) {
        if (block.circuit().kind(gate) == Circuit.Kind.AT_LEAST) {
            int needed = block.circuit().number(gate);
            return inverted[gate] ? arguments - needed : needed - 1;
        }
        return 0;
    }

    private int together(int[] arguments, int except, int[] least, BitSet free) {
        int greatest = 0;
        int sum = 0;
        BitSet used = new BitSet();
        used.or(free);
        for (int each : arguments) {
            int node = each >> 1;
            if (node == except || least[node] == 0) {
                continue;
            }
            greatest = Math.max(greatest, least[node]);
            BitSet shared = new BitSet();
            shared.or(support[node]);
            shared.andNot(free);
            if (!shared.intersects(used)) {
                sum += least[node];
                used.or(shared);
            }
        }
        return Math.max(greatest, sum);
    }
}
