package org.claviger.model.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claviger.model.Model;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Pointer;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;

/**
 * Relations that cannot lead back to where they began: key material derived from, shared from, backed up from or
 * encrypted by itself, and components that stand in themselves. Who administers, builds or signs in whom may be
 * circular, and often is.
 */
final class Cycles {
    private final Map<Ref, List<Edge>> edges = new LinkedHashMap<>();
    private final Validation validation;
    private final Set<Ref> done = new HashSet<>();

    /** A relation from one element to another, and the field that states it. */
    private record Edge(Ref to, String field) {}

    private Cycles(Validation validation) {
        this.validation = validation;
    }

    static void in(Model model, Validation validation) {
        Cycles keys = new Cycles(validation);
        model.keys().forEach((id, key) -> {
            List<Edge> to = new ArrayList<>();
            key.derivedFrom().ifPresent(parent -> to.add(new Edge(parent, "derived-from")));
            key.shareOf().ifPresent(whole -> to.add(new Edge(whole, "share-of")));
            key.backupOf().forEach(original -> to.add(new Edge(original, "backup-of")));
            key.encryptedBy().ifPresent(wrapping -> to.add(new Edge(wrapping, "encrypted-by")));
            keys.add(Kind.KEY, id, to);
        });
        keys.search();
        Cycles places = new Cycles(validation);
        model.components()
                .forEach((id, component) -> places.add(
                        Kind.COMPONENT,
                        id,
                        component.hostedOn().map(to -> new Edge(to, "hosted-on")).stream()
                                .toList()));
        places.search();
    }

    private void add(Kind kind, String id, List<Edge> to) {
        if (!to.isEmpty() && Slug.valid(id)) {
            edges.put(new Ref(kind, id), to);
        }
    }

    private void search() {
        edges.keySet().forEach(this::searchFrom);
    }

    /** Depth first with an explicit stack, each edge once; a chain may be as long as the model. */
    private void searchFrom(Ref start) {
        if (done.contains(start)) {
            return;
        }
        List<Ref> trail = new ArrayList<>(List.of(start));
        Map<Ref, Integer> next = new LinkedHashMap<>(Map.of(start, 0));
        while (!trail.isEmpty()) {
            Ref at = trail.getLast();
            List<Edge> out = edges.getOrDefault(at, List.of());
            int index = next.getOrDefault(at, 0);
            if (index >= out.size()) {
                done.add(at);
                next.remove(at);
                trail.removeLast();
                continue;
            }
            next.put(at, index + 1);
            Edge edge = out.get(index);
            if (next.containsKey(edge.to())) {
                report(at, edge, trail.subList(trail.indexOf(edge.to()), trail.size()));
            } else if (!done.contains(edge.to())) {
                trail.add(edge.to());
                next.put(edge.to(), 0);
            }
        }
    }

    private void report(Ref at, Edge edge, List<Ref> cycle) {
        String way =
                String.join(" -> ", cycle.stream().limit(8).map(Ref::toString).toList()) + " -> " + edge.to();
        validation.report(
                Fault.CYCLE,
                Pointer.of(at.kind().section(), at.id(), edge.field()),
                "This leads back to where it began: " + way + ".",
                "Something in this chain comes first; remove its " + edge.field() + ".");
    }
}
