package org.claviger.analysis.likelihood;

import java.util.Arrays;

/**
 * A reduced ordered binary decision diagram (Bryant 1986) of monotone functions, kept to be evaluated many times: children
 * come before their parents, nothing is complemented. Node 0 is false, node 1 is true.
 */
final class MonotoneDiagram {
    static final int FALSE = 0;
    static final int TRUE = 1;

    private static final int FIRST_SIZE = 1 << 10;

    private final Allowance allowance;
    private int size = 2;
    private int[] level = new int[FIRST_SIZE];
    private int[] low = new int[FIRST_SIZE];
    private int[] high = new int[FIRST_SIZE];
    private int[] table = new int[2 * FIRST_SIZE];
    private long[] keys = new long[2 * FIRST_SIZE];
    private int[] results = new int[2 * FIRST_SIZE];

    MonotoneDiagram(Allowance allowance) {
        this.allowance = allowance;
        level[FALSE] = Integer.MAX_VALUE;
        level[TRUE] = Integer.MAX_VALUE;
    }

    int size() {
        return size;
    }

    int level(int node) {
        return level[node];
    }

    int low(int node) {
        return low[node];
    }

    int high(int node) {
        return high[node];
    }

    int variable(int number) {
        return node(number, FALSE, TRUE);
    }

    int and(int one, int other) {
        if (one == other || other == TRUE) {
            return one;
        }
        if (one == TRUE) {
            return other;
        }
        return one == FALSE || other == FALSE ? FALSE : combined(one, other, true);
    }

    int or(int one, int other) {
        if (one == other || other == FALSE) {
            return one;
        }
        if (one == FALSE) {
            return other;
        }
        return one == TRUE || other == TRUE ? TRUE : combined(one, other, false);
    }

    private int combined(int one, int other, boolean and) {
        int least = Math.min(one, other);
        int most = Math.max(one, other);
        long key = (long) least << 32 | (long) most << 1 | (and ? 1 : 0);
        int slot = slot(key, keys.length);
        if (keys[slot] == key) {
            return results[slot];
        }
        int top = Math.min(level[least], level[most]);
        int without = apply(below(least, top, false), below(most, top, false), and);
        int with = apply(below(least, top, true), below(most, top, true), and);
        int result = node(top, without, with);
        // The tables may have grown meanwhile.
        slot = slot(key, keys.length);
        keys[slot] = key;
        results[slot] = result;
        return result;
    }

    private int apply(int one, int other, boolean and) {
        return and ? and(one, other) : or(one, other);
    }

    private int below(int node, int top, boolean taken) {
        if (level[node] != top) {
            return node;
        }
        return taken ? high[node] : low[node];
    }

    private int node(int variable, int without, int with) {
        if (without == with) {
            return with;
        }
        int slot = place(variable, without, with);
        if (table[slot] != 0) {
            return table[slot];
        }
        if (size == level.length) {
            grow();
            slot = place(variable, without, with);
        }
        level[size] = variable;
        low[size] = without;
        high[size] = with;
        table[slot] = size;
        return size++;
    }

    /** Where a node stands in the table, or would; the table is at most half full. */
    private int place(int variable, int without, int with) {
        int slot = slot(((long) without << 32 | with) * 31 + variable, table.length);
        while (table[slot] != 0
                && (level[table[slot]] != variable || low[table[slot]] != without || high[table[slot]] != with)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static int slot(long key, int length) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32 ^ mixed >>> 52) & length - 1;
    }

    private void grow() {
        allowance.forNodes(2L * size);
        level = Arrays.copyOf(level, 2 * size);
        low = Arrays.copyOf(low, 2 * size);
        high = Arrays.copyOf(high, 2 * size);
        table = new int[4 * size];
        keys = new long[4 * size];
        results = new int[4 * size];
        for (int node = 2; node < size; node++) {
            table[place(level[node], low[node], high[node])] = node;
        }
    }
}
