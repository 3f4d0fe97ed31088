package org.claviger.ledger.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its largest complete subtrees, from the left. All that is needed to append and to
 * tell the root. A tree of 7 leaves has three, over 4, 2 and 1 leaves, one for each bit of 7 (RFC 9162, section 2.1.2).
 *
 * @param size how many leaves
 * @param roots of the complete subtrees, the largest first
 */
public record Frontier(long size, List<Hash> roots) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** As many as can be counted exactly everywhere. */
    private static final long LARGEST = (1L << 53) - 1;

    public Frontier {
        roots = List.copyOf(roots);
        if (size < 0 || size > LARGEST || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("no frontier: " + size + " leaves, " + roots.size() + " subtrees");
        }
    }

    /** A node that was completed by appending. */
    public record Completed(NodeId id, Hash hash) {}

    /**
     * What came of appending.
     *
     * @param frontier the new right edge
     * @param completed every node completed on the way, in the order of completion: each leaf (level 0), then the interior
     *     nodes that it completes from below
     */
    public record Appended(Frontier frontier, List<Completed> completed) {
        public Appended {
            completed = List.copyOf(completed);
        }
    }

    /** Appends one leaf. */
    public Appended append(Hash leaf) {
        return append(List.of(leaf));
    }

    /** Appends leaves in order; n leaves complete fewer than 2n nodes. */
    public Appended append(List<Hash> leaves) {
        List<Hash> edge = new ArrayList<>(roots);
        List<Completed> completed = new ArrayList<>(2 * leaves.size());
        long index = size;
        for (Hash leaf : leaves) {
            completed.add(new Completed(new NodeId(0, index), leaf));
            edge.add(leaf);
            // Each bit that carries when 1 is added to the size joins two subtrees of equal size.
            for (int level = 1; (index >> level - 1 & 1) == 1; level++) {
                Hash right = edge.removeLast();
                Hash joined = Hash.node(edge.removeLast(), right);
                completed.add(new Completed(new NodeId(level, index >> level), joined));
                edge.add(joined);
            }
            index++;
        }
        return new Appended(new Frontier(index, edge), completed);
    }

    /** The root of the whole tree: MTH of RFC 9162, section 2.1.1. */
    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = roots.getLast();
        for (Hash left : roots.subList(0, roots.size() - 1).reversed()) {
            root = Hash.node(left, root);
        }
        return root;
    }

    /** For a store's head row: the size as 8 bytes, big-endian, then 32 bytes for each root. */
    public byte[] bytes() {
        ByteBuffer out =
                ByteBuffer.allocate(Long.BYTES + Hash.SIZE * roots.size()).putLong(size);
        roots.forEach(root -> out.put(root.toArray()));
        return out.array();
    }

    /** Reads what {@link #bytes} wrote; anything else means a broken store and is thrown as {@link IllegalArgumentException}. */
    public static Frontier of(byte[] bytes) {
        if (bytes.length < Long.BYTES || (bytes.length - Long.BYTES) % Hash.SIZE != 0) {
            throw new IllegalArgumentException("no frontier: " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long size = in.getLong();
        List<Hash> roots = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] root = new byte[Hash.SIZE];
            in.get(root);
            roots.add(Hash.of(root));
        }
        return new Frontier(size, roots);
    }
}
