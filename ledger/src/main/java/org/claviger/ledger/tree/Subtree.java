package org.claviger.ledger.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A run of leaves whose root stands in a proof: D[from:to] of RFC 9162. It begins at a multiple of a power of two that is
 * no smaller than its length, so that it is made of complete nodes, one for each bit of its length.
 *
 * @param from its first leaf
 * @param to the leaf after its last
 */
record Subtree(long from, long to) {

    /** The complete nodes that it is made of, from the left. */
    List<NodeId> nodes() {
        List<NodeId> nodes = new ArrayList<>();
        long at = from;
        for (long rest = to - from; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(rest));
            nodes.add(new NodeId(level, at >> level));
            at += Long.highestOneBit(rest);
        }
        return nodes;
    }

    /** The roots of these subtrees, asking once for all nodes. */
    static List<Hash> roots(List<Subtree> subtrees, Nodes nodes) {
        List<List<NodeId>> parts = subtrees.stream().map(Subtree::nodes).toList();
        List<NodeId> asked = parts.stream().flatMap(List::stream).toList();
        List<Hash> answered = nodes.at(asked);
        if (answered.size() != asked.size()) {
            throw new IllegalStateException(asked.size() + " nodes were asked for, " + answered.size() + " came");
        }
        Iterator<Hash> next = answered.iterator();
        return parts.stream().map(part -> joined(part.size(), next)).toList();
    }

    private static Hash joined(int count, Iterator<Hash> next) {
        Hash first = next.next();
        return count == 1 ? first : Hash.node(first, joined(count - 1, next));
    }

    /** The largest power of two smaller than n: k of RFC 9162. */
    static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
