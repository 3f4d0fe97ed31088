package org.claviger.ledger.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Shows that a leaf is in a tree: the siblings on the way to the root (RFC 9162, section 2.1.3). For leaf 5 of 7:
 * leaf 4, leaf 6, and the node over leaves 0 to 3.
 *
 * @param index of the leaf, from 0
 * @param size of the tree
 * @param path siblings, from the leaf upwards
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** The proof for a leaf of the tree with this size: PATH(index, D_size). O(log size) nodes. */
    public static InclusionProof of(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        Deque<Subtree> path = new ArrayDeque<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Subtree.split(to - from);
            if (index < middle) {
                path.addFirst(new Subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(new Subtree(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, Subtree.roots(List.copyOf(path), nodes));
    }

    /** Whether the leaf is in the tree with this root: the checks of RFC 9162, section 2.1.3.2, in its order and names. */
    public boolean verify(Hash leaf, Hash root) {
        // 1. Compare leaf_index against tree_size.
        if (index < 0 || index >= size) {
            return false;
        }
        // 2. Set fn to leaf_index and sn to tree_size - 1.
        long fn = index;
        long sn = size - 1;
        // 3. Set r to hash.
        Hash r = leaf;
        // 4. For each value p in the inclusion_path:
        for (Hash p : path) {
            // a. If sn is 0, then stop the iteration and fail.
            if (sn == 0) {
                return false;
            }
            // b. If LSB(fn) is set, or if fn is equal to sn:
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                // If LSB(fn) is not set, right-shift both until LSB(fn) is set or fn is 0.
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            // c. Right-shift both one time.
            fn >>= 1;
            sn >>= 1;
        }
        // 5. Compare sn to 0, and r against the root_hash.
        return sn == 0 && r.equals(root);
    }
}
