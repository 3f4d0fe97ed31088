package org.claviger.analysis.logic;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993) in one table without objects. Node 0 is the empty
 * family, node 1 the family of the empty set; any other node is its {@link #low} family and, with its variable added to each set, its
 * {@link #high} family. Children come before their parents.
 */
final class Zbdd {
    static final int NONE = 0;
    static final int EMPTY_SET = 1;

    private static final int BYTES_PER_NODE = 12 + 8 + 8;
    private static final int MOST_NODES = 1 << 29;

    private final Spending spending;
    private int[] level = new int[256];
    private int[] high = new int[256];
    private int[] low = new int[256];
    private int[] buckets = new int[512];
    private int size = 2;
    private long taken;

    /** Nodes whose family has the empty set; else one would walk down to see. */
    private final BitSet withEmptySet = new BitSet();

    private final Memo memo;

    Zbdd(Spending spending) {
        this.spending = spending;
        this.memo = new Memo(spending);
        level[NONE] = Integer.MAX_VALUE;
        level[EMPTY_SET] = Integer.MAX_VALUE;
    }

    int size() {
        return size;
    }

    /** Gives the memory back that was taken from the budget; the families must not be used afterwards. */
    void release() {
        memo.release();
        spending.giveBack(taken);
        taken = 0;
    }

    int level(int family) {
        return level[family];
    }

    int high(int family) {
        return high[family];
    }

    int low(int family) {
        return low[family];
    }

    boolean hasEmptySet(int family) {
        return family == EMPTY_SET || withEmptySet.get(family);
    }

    /** The sets of one family that contain no set of the other. */
    int without(int family, int other) {
        if (family == NONE || other == NONE) {
            return family;
        }
        if (other == EMPTY_SET || family == other) {
            return NONE;
        }
        if (family == EMPTY_SET) {
            return hasEmptySet(other) ? NONE : EMPTY_SET;
        }
        if (level[other] < level[family]) {
            return without(family, low[other]);
        }
        int known = memo.find(family, other, 0);
        if (known != Memo.ABSENT) {
            return known;
        }
        int at = level[family];
        boolean same = level[other] == at;
        int lowOther = same ? low[other] : other;
        int l = without(low[family], lowOther);
        int h = without(high[family], lowOther);
        if (same) {
            h = without(h, high[other]);
        }
        return memo.put(family, other, 0, node(at, h, l));
    }

    int node(int at, int h, int l) {
        if (h == NONE) {
            return l;
        }
        int bucket = hash(at, h, l) & (buckets.length - 1);
        while (buckets[bucket] != 0) {
            int each = buckets[bucket];
            if (high[each] == h && low[each] == l && level[each] == at) {
                return each;
            }
            bucket = (bucket + 1) & (buckets.length - 1);
        }
        return added(at, h, l, bucket);
    }

    private int added(int at, int h, int l, int bucket) {
        int node = size++;
        boolean full = node == level.length;
        if (full) {
            grow();
        }
        withEmptySet.set(node, hasEmptySet(l));
        level[node] = at;
        high[node] = h;
        low[node] = l;
        if (full) {
            rehash();
        } else {
            buckets[bucket] = node;
        }
        return node;
    }

    private void grow() {
        if (level.length >= MOST_NODES) {
            throw new Spending.Spent("It needs more nodes than can be numbered.");
        }
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
        for (int node = 2; node < size; node++) {
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
}
