package org.claviger.ledger.tree;

import java.util.List;

/** The complete nodes of a tree, leaves included, wherever they are kept. Asked once for a proof, so one query can answer. */
@FunctionalInterface
public interface Nodes {
    /** The hashes of these nodes, in the same order; a node that is not kept is an error of the store, to be thrown. */
    List<Hash> at(List<NodeId> ids);
}
