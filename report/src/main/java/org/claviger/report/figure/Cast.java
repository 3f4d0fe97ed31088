package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Everything that has a place in the picture except wallets: all components, and who or what else acts on them. */
final class Cast {
    private final Model model;
    private final Elements elements;
    private final Placement placement;

    Cast(Model model, Placement placement) {
        this.model = model;
        this.elements = Elements.of(model);
        this.placement = placement;
    }

    List<Party> parties(List<Relation> relations, KeyMaterial keys) {
        List<Party> parties = new ArrayList<>(components());
        suppliers(relations).map(this::supplier).forEach(parties::add);
        model.locations().keySet().stream()
                .map(id -> new Ref(Kind.LOCATION, id))
                .filter(keys::isAt)
                .map(this::kept)
                .forEach(parties::add);
        roles(relations).map(this::role).forEach(parties::add);
        return parties;
    }

    private List<Party> components() {
        List<Party> parties = new ArrayList<>();
        model.components().forEach((id, component) -> {
            Ref ref = new Ref(Kind.COMPONENT, id);
            Icon icon = component.kind().map(Icon::of).orElse(Icon.WINDOW);
            Optional<Ref> host = placement.host(id).map(hosting -> new Ref(Kind.COMPONENT, hosting));
            String sort = Words.of(component.kind());
            parties.add(new Party(ref, placement.of(ref), sort, icon, elements.name(ref), host));
        });
        return parties;
    }

    /** Suppliers that administer or host something and have no group from which their lines could start. */
    private Stream<Ref> suppliers(List<Relation> relations) {
        Set<Ref> grouped = model.components().keySet().stream()
                .flatMap(id -> placement.of(new Ref(Kind.COMPONENT, id)).of().stream())
                .collect(Collectors.toSet());
        return relations.stream()
                .map(Relation::from)
                .filter(ref -> ref.kind() == Kind.SUPPLIER && elements.has(ref) && !grouped.contains(ref))
                .distinct();
    }

    private Party supplier(Ref ref) {
        return new Party(ref, placement.of(ref), "Supplier", Icon.BUILDING, elements.name(ref), Optional.empty());
    }

    private Party kept(Ref ref) {
        return new Party(ref, placement.of(ref), "Key material", Icon.KEY, "Kept at this place", Optional.empty());
    }

    private Party role(Ref ref) {
        return new Party(ref, placement.of(ref), "Role", Icon.PERSON, elements.name(ref), Optional.empty());
    }

    /** Roles that administer across the boundary, and those that administer several components. */
    private Stream<Ref> roles(List<Relation> relations) {
        Map<Ref, Set<Ref>> administered = new TreeMap<>();
        for (Relation relation : relations) {
            if (relation.from().kind() == Kind.ROLE && elements.has(relation.from())) {
                administered
                        .computeIfAbsent(relation.from(), any -> new HashSet<>())
                        .add(relation.to());
            }
        }
        return administered.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 || crosses(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey);
    }

    private boolean crosses(Ref role, Set<Ref> administered) {
        return placement.standing(role) != Standing.INSIDE
                || administered.stream().anyMatch(ref -> placement.standing(ref) != Standing.INSIDE);
    }
}
