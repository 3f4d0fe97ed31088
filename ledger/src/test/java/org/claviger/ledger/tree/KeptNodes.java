package org.claviger.ledger.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of nodes in memory, filled as a database would be: with what each append completed. */
final class KeptNodes implements Nodes {
    private final Map<NodeId, Hash> kept = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;
    private int asked;

    KeptNodes append(List<Hash> leaves) {
        Frontier.Appended appended = frontier.append(leaves);
        appended.completed().forEach(node -> kept.put(node.id(), node.hash()));
        frontier = appended.frontier();
        return this;
    }

    Frontier frontier() {
        return frontier;
    }

    /** How many nodes there are, leaves included. */
    int size() {
        return kept.size();
    }

    /** How many were asked for last. */
    int asked() {
        return asked;
    }

    @Override
    public List<Hash> at(List<NodeId> ids) {
        asked = ids.size();
        return ids.stream()
                .map(id -> Optional.ofNullable(kept.get(id)).orElseThrow())
                .toList();
    }
}
