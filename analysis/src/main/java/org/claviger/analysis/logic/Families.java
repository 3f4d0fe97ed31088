package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * The families of minimal solutions of all blocks in one table. Node 0 is the empty family, node 1 that of the empty set; any other has an
 * input, which is an event or a block below whose own family stands for it. Multiplying them out is left to whoever counts or lists.
 */
final class Families {
    private final int[] roots;
    private int[] input = new int[256];
    private int[] high = new int[256];
    private int[] low = new int[256];
    private int size = 2;

    /** For a circuit with so many nodes. */
    Families(int nodes) {
        roots = new int[nodes];
    }

    int size() {
        return size;
    }

    int input(int node) {
        return input[node];
    }

    int high(int node) {
        return high[node];
    }

    int low(int node) {
        return low[node];
    }

    /** The family of a block, by its node in the circuit. */
    int root(int module) {
        return roots[module];
    }

    /** The family of the tree's top: of its block, of a single event, or of a constant. A top that is true when nothing happens has the family of the empty set. */
    int top(Decomposition tree) {
        if (tree.top() <= Circuit.FALSE || tree.topInverted()) {
            return tree.top() == Circuit.FALSE ? Zbdd.NONE : Zbdd.EMPTY_SET;
        }
        int node = tree.top() >> 1;
        return tree.circuit().isGate(node) ? roots[node] : added(node, Zbdd.EMPTY_SET, Zbdd.NONE);
    }

    /** Takes what a family reaches over from another table; {@code order} has the inputs by level. */
    void add(int module, Zbdd from, int family, int[] order) {
        int[] renamed = new int[family + 1];
        renamed[family] = 1;
        for (int node = family; node > Zbdd.EMPTY_SET; node--) {
            if (renamed[node] != 0) {
                renamed[from.high(node)] = 1;
                renamed[from.low(node)] = 1;
            }
        }
        if (family >= Zbdd.EMPTY_SET) {
            renamed[Zbdd.EMPTY_SET] = Zbdd.EMPTY_SET;
        }
        renamed[Zbdd.NONE] = Zbdd.NONE;
        for (int node = 2; node <= family; node++) {
            if (renamed[node] != 0) {
                renamed[node] = added(order[from.level(node)], renamed[from.high(node)], renamed[from.low(node)]);
            }
        }
        roots[module] = renamed[family];
    }

    private int added(int of, int whenIn, int whenOut) {
        if (size == input.length) {
            input = Arrays.copyOf(input, 2 * size);
            high = Arrays.copyOf(high, 2 * size);
            low = Arrays.copyOf(low, 2 * size);
        }
        input[size] = of;
        high[size] = whenIn;
        low[size] = whenOut;
        return size++;
    }
}
