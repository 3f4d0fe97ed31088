package org.claviger.ledger.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Shows that a tree only grew: an earlier tree is the beginning of a later one (RFC 9162, section 2.1.4).
 *
 * @param first size of the earlier tree, from 1
 * @param second size of the later tree
 * @param path empty when both sizes are the same
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** The proof between two sizes: PROOF(first, D_second). O(log second) nodes. */
    public static ConsistencyProof of(long first, long second, Nodes nodes) {
        if (first < 1 || first > second) {
            throw new IllegalArgumentException("no proof from size " + first + " to size " + second);
        }
        Deque<Subtree> path = new ArrayDeque<>();
        long from = 0;
        long to = second;
        while (first != to) {
            long middle = from + Subtree.split(to - from);
            if (first <= middle) {
                path.addFirst(new Subtree(middle, to));
                to = middle;
            } else {
                path.addFirst(new Subtree(from, middle));
                from = middle;
            }
        }
        // What is left ends where the earlier tree ends; when it is that whole tree, its root is known already.
        if (from > 0) {
            path.addFirst(new Subtree(from, to));
        }
        return new ConsistencyProof(first, second, Subtree.roots(List.copyOf(path), nodes));
    }

    /** Whether the earlier root's tree begins the later root's: the checks of RFC 9162, section 2.1.4.2, in its order and names. */
    public boolean verify(Hash firstHash, Hash secondHash) {
        if (first < 1 || first > second) {
            return false;
        }
        // The RFC asks for first < second; equal sizes need equal roots and nothing else.
        if (first == second) {
            return path.isEmpty() && firstHash.equals(secondHash);
        }
        // 1. If consistency_path is empty, fail.
        if (path.isEmpty()) {
            return false;
        }
        // 2. If first is an exact power of 2, prepend first_hash.
        List<Hash> values = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            values.addFirst(firstHash);
        }
        // 3. Set fn to first - 1 and sn to second - 1.
        long fn = first - 1;
        long sn = second - 1;
        // 4. If LSB(fn) is set, right-shift both until it is not.
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        // 5. Set both fr and sr to the first value.
        Hash fr = values.getFirst();
        Hash sr = values.getFirst();
        // 6. For each subsequent value c:
        for (Hash c : values.subList(1, values.size())) {
            // a. If sn is 0, stop and fail.
            if (sn == 0) {
                return false;
            }
            // b. If LSB(fn) is set, or if fn is equal to sn:
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                // If LSB(fn) is not set, right-shift both until LSB(fn) is set or fn is 0.
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            // c. Right-shift both one time.
            fn >>= 1;
            sn >>= 1;
        }
        // 7. fr is first_hash, sr is second_hash, and sn is 0.
        return fr.equals(firstHash) && sr.equals(secondHash) && sn == 0;
    }
}
