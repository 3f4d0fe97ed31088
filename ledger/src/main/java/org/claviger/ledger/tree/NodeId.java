package org.claviger.ledger.tree;

/**
 * A complete subtree: node (3, 2) is over the leaves 16 to 23.
 *
 * @param level 0 for leaves; a node of level n is over 2^n leaves
 * @param index from 0, counted from the left within the level
 */
public record NodeId(int level, long index) {
    private static final int HIGHEST = 62;

    public NodeId {
        if (level < 0 || level > HIGHEST || index < 0) {
            throw new IllegalArgumentException("no node: level " + level + ", index " + index);
        }
    }
}
