package org.claviger.analysis.logic;

/**
 * A finished decision diagram: node 0 is true, children stand before their parents, an odd edge is complemented. Of node n: {@code level[n]}
 * the place of its variable in the order, {@code high[n]} and {@code low[n]} where it leads when that is true or false.
 */
@SuppressWarnings("ArrayRecordComponent")
record Diagram(int[] level, int[] high, int[] low, int root) {
    int size() {
        return level.length;
    }
}
