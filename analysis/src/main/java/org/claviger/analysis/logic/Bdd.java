package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * Reduced ordered binary decision diagrams (Bryant 1986) with complement edges (Brace, Rudell, Bryant 1990) in one table
 * without objects. An edge is {@code 2 * node + 1} if complemented; node 0 is true, so edge 0 is true and 1 is false. The edge taken when a variable is
 * true is never complemented, so monotone functions have no complement edges but those to false. Children come before their
 * parents: ascending numbers are a topological order.
 *
 * <p>Complementing is free and, since probabilities of both polarities are kept when a diagram is evaluated, costs no digits.
 */
final class Bdd {
    static final int TRUE = 0;
    static final int FALSE = 1;

    /** More nodes are needed than the limit allows. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("full", null, false, false);
        }
    }

    /** Level, two edges, hash buckets at most half full, and as much again for half of it while the table grows. */
    private static final int BYTES_PER_NODE = 12 + 8 + 8;

    /** An edge must fit into 31 bits. */
    private static final int MOST_NODES = 1 << 29;

    private final Spending spending;
    private int[] level = new int[256];
    private int[] high = new int[256];
    private int[] low = new int[256];
    private int[] buckets = new int[512];
    private int size = 1;
    private int limit = MOST_NODES;
    private long taken;

    private final Memo memo;

    Bdd(Spending spending) {
        this.spending = spending;
        this.memo = new Memo(spending);
        level[0] = Integer.MAX_VALUE;
    }

    int size() {
        return size;
    }

    /** Beyond so many nodes {@link Full} is thrown. */
    void limit(int nodes) {
        limit = Math.min(nodes, MOST_NODES);
    }

    /** Gives the memory back that was taken from the budget; the diagrams must not be used afterwards. */
    void release() {
        memo.release();
        spending.giveBack(taken);
        taken = 0;
    }

    int level(int edge) {
        return level[edge >> 1];
    }

    int high(int edge) {
        return high[edge >> 1] ^ (edge & 1);
    }

    int low(int edge) {
        return low[edge >> 1] ^ (edge & 1);
    }

    int variable(int at) {
        return node(at, TRUE, FALSE);
    }

    int or(int f, int g) {
        return and(f ^ 1, g ^ 1) ^ 1;
    }

    int and(int f, int g) {
        if (f == g || g == TRUE) {
            return f;
        }
        if (f == TRUE) {
            return g;
        }
        if (f == FALSE || g == FALSE || f == (g ^ 1)) {
            return FALSE;
        }
        int one = Math.min(f, g);
        int other = Math.max(f, g);
        int known = memo.find(one, other, FALSE);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = Math.min(level(one), level(other));
        int h = and(high(one, at), high(other, at));
        int l = and(low(one, at), low(other, at));
        return memo.put(one, other, FALSE, node(at, h, l));
    }

    int xor(int f, int g) {
        return choose(f, g ^ 1, g);
    }

    /** If f then g else h. */
    int choose(int f, int g, int h) {
        if (f == TRUE || g == h) {
            return f == FALSE ? h : g;
        }
        if (f == FALSE) {
            return h;
        }
        if (g == TRUE || g == f) {
            return or(f, h);
        }
        if (g == FALSE || g == (f ^ 1)) {
            return and(f ^ 1, h);
        }
        if (h == FALSE || h == f) {
            return and(f, g);
        }
        if (h == TRUE || h == (f ^ 1)) {
            return or(f ^ 1, g);
        }
        if ((f & 1) == 1) {
            return choose(f ^ 1, h, g);
        }
        if ((g & 1) == 1) {
            return choose(f, g ^ 1, h ^ 1) ^ 1;
        }
        int known = memo.find(f, g, h);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = Math.min(level(f), Math.min(level(g), level(h)));
        int t = choose(high(f, at), high(g, at), high(h, at));
        int e = choose(low(f, at), low(g, at), low(h, at));
        return memo.put(f, g, h, node(at, t, e));
    }

    private int high(int edge, int at) {
        return level(edge) == at ? high(edge) : edge;
    }

    private int low(int edge, int at) {
        return level(edge) == at ? low(edge) : edge;
    }

    int node(int at, int whenTrue, int whenFalse) {
        if (whenTrue == whenFalse) {
            return whenTrue;
        }
        int sign = whenTrue & 1;
        int h = whenTrue ^ sign;
        int l = whenFalse ^ sign;
        int bucket = hash(at, h, l) & (buckets.length - 1);
        while (buckets[bucket] != 0) {
            int each = buckets[bucket];
            if (high[each] == h && low[each] == l && level[each] == at) {
                return 2 * each ^ sign;
            }
            bucket = (bucket + 1) & (buckets.length - 1);
        }
        return 2 * added(at, h, l, bucket) ^ sign;
    }

    private int added(int at, int h, int l, int bucket) {
        int node = size;
        if (node >= limit) {
            throw new Full();
        }
        if (node == level.length) {
            grow();
            level[node] = at;
            high[node] = h;
            low[node] = l;
            size++;
            rehash();
            return node;
        }
        level[node] = at;
        high[node] = h;
        low[node] = l;
        buckets[bucket] = node;
        size++;
        return node;
    }

    private void grow() {
        int more = level.length * 2;
        long bytes = (long) level.length * BYTES_PER_NODE;
        spending.take(bytes);
        taken += bytes;
        level = Arrays.copyOf(level, more);
        high = Arrays.copyOf(high, more);
        low = Arrays.copyOf(low, more);
    }

    private void rehash() {
        buckets = new int[2 * level.length];
        for (int node = 1; node < size; node++) {
            int bucket = hash(level[node], high[node], low[node]) & (buckets.length - 1);
            while (buckets[bucket] != 0) {
                bucket = (bucket + 1) & (buckets.length - 1);
            }
            buckets[bucket] = node;
        }
    }

    private static int hash(int at, int h, int l) {
        int mixed = h * 0x9E3779B1 + l * 0x85EBCA77 + at * 0xC2B2AE3D;
        return mixed ^ mixed >>> 15;
    }

    /** What an edge reaches, renumbered, nothing else kept. */
    Diagram compact(int edge) {
        int top = edge >> 1;
        int[] renamed = new int[top + 1];
        renamed[top] = 1;
        int count = 0;
        for (int node = top; node > 0; node--) {
            if (renamed[node] != 0) {
                renamed[high[node] >> 1] = 1;
                renamed[low[node] >> 1] = 1;
                count++;
            }
        }
        int[] levels = new int[count + 1];
        int[] highs = new int[count + 1];
        int[] lows = new int[count + 1];
        levels[0] = Integer.MAX_VALUE;
        renamed[0] = 0;
        int next = 1;
        for (int node = 1; node <= top; node++) {
            if (renamed[node] != 0) {
                levels[next] = level[node];
                highs[next] = 2 * renamed[high[node] >> 1] ^ (high[node] & 1);
                lows[next] = 2 * renamed[low[node] >> 1] ^ (low[node] & 1);
                renamed[node] = next++;
            }
        }
        return new Diagram(levels, highs, lows, 2 * renamed[top] ^ (edge & 1));
    }
}
