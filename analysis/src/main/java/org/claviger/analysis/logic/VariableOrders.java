package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * Orders of a block's inputs that are worth trying. The size of a diagram hangs on the order, the best cannot be found in
 * reasonable time, and none of these is best for every tree:
 *
 * <ul>
 *   <li>depth first, arguments as stated, smallest, largest or heaviest first (Bouissou, Bruyère, Rauzy 1997); the weight of an input is
 *       what reaches it when the top gives 1 and each gate shares what it has among its arguments (Minato, Ishiura, Yajima 1990);
 *   <li>each of them drawn together by {@link Force}.
 * </ul>
 */
final class VariableOrders {
    private final Block block;
    private final Circuit circuit;
    private final boolean[] input;

    VariableOrders(Block block) {
        this.block = block;
        this.circuit = block.circuit();
        this.input = new boolean[block.module() + 1];
        for (int each : block.inputs()) {
            input[each] = true;
        }
    }

    /** Where there is nothing to choose: the inputs as a depth-first walk meets them. */
    int[] only() {
        return depthFirst(new double[block.module() + 1]);
    }

    boolean worthTrying() {
        return block.gates().length > 1 && block.inputs().length > 5;
    }

    /** Depth first, with the large, the heavy, the small first, or as stated. */
    int[][] depthFirst() {
        double[] sizes = sizes();
        return new int[][] {depthFirst(negated(sizes)), depthFirst(negated(weights())), depthFirst(sizes), only()};
    }

    /** One that suits families which are built gate by gate. */
    int[] forFamilies() {
        return worthTrying() ? new Force(block).arranged(depthFirst(negated(weights()))) : only();
    }

    /** Others drawn together. */
    int[][] drawnTogether(int[][] others) {
        Force force = new Force(block);
        int[][] orders = new int[others.length][];
        for (int i = 0; i < others.length; i++) {
            orders[i] = force.arranged(others[i]);
        }
        return orders;
    }

    /** Depth first, among arguments the one with the least key first, else as they stand. */
    private int[] depthFirst(double[] key) {
        boolean[] seen = new boolean[block.module() + 1];
        int[] order = new int[block.inputs().length];
        int count = 0;
        int[] stack = new int[block.gates().length + block.inputs().length + 16];
        int depth = 0;
        stack[depth++] = block.module();
        while (depth > 0) {
            int node = stack[--depth];
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            if (input[node]) {
                order[count++] = node;
                continue;
            }
            int[] next = sortedDescending(circuit.arguments(node), key);
            if (depth + next.length > stack.length) {
                stack = Arrays.copyOf(stack, 2 * (depth + next.length));
            }
            for (int each : next) {
                stack[depth++] = each;
            }
        }
        return order;
    }

    /** The nodes of some literals, the greatest key first and among equals the last first: as a stack takes them. */
    private static int[] sortedDescending(int[] literals, double[] key) {
        Ranked[] ranked = new Ranked[literals.length];
        for (int i = 0; i < literals.length; i++) {
            ranked[i] = new Ranked(literals[i] >> 1, key[literals[i] >> 1], i);
        }
        Arrays.sort(ranked);
        int[] nodes = new int[literals.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[nodes.length - 1 - i] = ranked[i].node();
        }
        return nodes;
    }

    private record Ranked(int node, double key, int place) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byKey = Double.compare(key, other.key);
            return byKey != 0 ? byKey : Integer.compare(place, other.place);
        }
    }

    private double[] sizes() {
        double[] sizes = new double[block.module() + 1];
        Arrays.fill(sizes, 1);
        for (int gate : block.gates()) {
            double sum = 0;
            for (int each : circuit.arguments(gate)) {
                sum += sizes[each >> 1];
            }
            sizes[gate] = sum;
        }
        return sizes;
    }

    private double[] weights() {
        double[] weights = new double[block.module() + 1];
        weights[block.module()] = 1;
        for (int i = block.gates().length - 1; i >= 0; i--) {
            int gate = block.gates()[i];
            int[] arguments = circuit.arguments(gate);
            for (int each : arguments) {
                weights[each >> 1] += weights[gate] / arguments.length;
            }
        }
        return weights;
    }

    private static double[] negated(double[] keys) {
        double[] negated = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            negated[i] = -keys[i];
        }
        return negated;
    }
}
