package org.claviger.analysis.logic;

/**
 * Remembers results of operations on diagrams, by three numbers of which the first is not zero; a later result takes the
 * place of an earlier one (the computed table of Brace, Rudell, Bryant 1990). It grows with the number of operations, not of nodes: some operations make few
 * nodes and would repeat themselves for ever if they were forgotten.
 */
final class Memo {
    static final int ABSENT = -1;

    private static final int LARGEST = 1 << 21;
    private static final int BYTES_PER_ENTRY = 16;

    private final Spending spending;

    /** Four to an entry: the key and the result. */
    private int[] entries = new int[4 * 256];

    private int puts;
    private long taken;

    Memo(Spending spending) {
        this.spending = spending;
    }

    /** The result put under this key, or {@link #ABSENT}. */
    int find(int f, int g, int h) {
        int slot = slot(f, g, h);
        boolean found = entries[slot] == f && entries[slot + 1] == g && entries[slot + 2] == h;
        return found ? entries[slot + 3] : ABSENT;
    }

    /** Remembers a result and hands it on. */
    int put(int f, int g, int h, int result) {
        if (++puts >= entries.length >> 2) {
            count();
        }
        int slot = slot(f, g, h);
        entries[slot] = f;
        entries[slot + 1] = g;
        entries[slot + 2] = h;
        entries[slot + 3] = result;
        return result;
    }

    private void count() {
        spending.look();
        puts = 0;
        int size = entries.length >> 2;
        if (size < LARGEST) {
            spending.take((long) size * BYTES_PER_ENTRY);
            taken += (long) size * BYTES_PER_ENTRY;
            int[] old = entries;
            entries = new int[2 * old.length];
            for (int i = 0; i < old.length; i += 4) {
                if (old[i] != 0) {
                    System.arraycopy(old, i, entries, slot(old[i], old[i + 1], old[i + 2]), 4);
                }
            }
        }
    }

    void release() {
        spending.giveBack(taken);
        taken = 0;
    }

    private int slot(int f, int g, int h) {
        int mixed = (f * 0x9E3779B1 ^ Integer.rotateLeft(g * 0x85EBCA77, 15)) + h * 0xC2B2AE3D;
        return (mixed ^ mixed >>> 15) << 2 & (entries.length - 1);
    }
}
