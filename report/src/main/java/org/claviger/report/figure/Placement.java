package org.claviger.report.figure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.Location;
import org.claviger.model.Model;
import org.claviger.model.Role;
import org.claviger.model.Supplier;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Where everything stands: its position to the Trusted Environment, its group, and the component it is drawn in. */
final class Placement {
    private final Model model;
    private final Map<String, String> hosts = new LinkedHashMap<>();

    Placement(Model model) {
        this.model = model;
        model.components()
                .forEach((id, component) -> nestingHost(id, component).ifPresent(host -> hosts.put(id, host)));
    }

    /** The component that this one is drawn in: its host, when both stand in the same place and hosting has no cycle. */
    Optional<String> host(String id) {
        return Optional.ofNullable(hosts.get(id));
    }

    private Optional<String> nestingHost(String id, Component component) {
        return component
                .hostedOn()
                .filter(ref ->
                        ref.kind() == Kind.COMPONENT && model.components().containsKey(ref.id()))
                .map(Ref::id)
                .filter(host -> !runsInCircles(id))
                .filter(host -> standing(host) == standing(id))
                .filter(host -> stated(component).isEmpty() || stated(component).equals(of(host).of()));
    }

    private boolean runsInCircles(String id) {
        Set<String> seen = new HashSet<>();
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            if (!seen.add(at.get())) {
                return true;
            }
            at = component(at.get())
                    .flatMap(Component::hostedOn)
                    .filter(ref -> ref.kind() == Kind.COMPONENT)
                    .map(Ref::id);
        }
        return false;
    }

    private Optional<Component> component(String id) {
        return Optional.ofNullable(model.components().get(id));
    }

    /** Where an element stands, as far as it says so; a wallet always inside. */
    Standing standing(Ref ref) {
        return switch (ref.kind()) {
            case COMPONENT -> standing(ref.id());
            case ROLE ->
                Standing.of(Optional.ofNullable(model.roles().get(ref.id())).flatMap(Role::boundary));
            case SUPPLIER ->
                Standing.of(Optional.ofNullable(model.suppliers().get(ref.id())).flatMap(Supplier::boundary));
            case LOCATION -> ofLocation(ref);
            default -> Standing.INSIDE;
        };
    }

    private Standing standing(String component) {
        return Standing.of(component(component).flatMap(Component::boundary));
    }

    /** A location that does not say where it stands is inside when something inside is there. */
    private Standing ofLocation(Ref ref) {
        Standing stated =
                Standing.of(Optional.ofNullable(model.locations().get(ref.id())).flatMap(Location::boundary));
        boolean hasInside = model.components().values().stream()
                .anyMatch(component -> component.location().equals(Optional.of(ref))
                        && Standing.of(component.boundary()) == Standing.INSIDE);
        return stated == Standing.UNSTATED && hasInside ? Standing.INSIDE : stated;
    }

    /** The group of a component: what it says itself, else where its host stands. */
    Place of(String id) {
        Optional<Ref> own = component(id).flatMap(this::stated);
        if (own.isPresent() || runsInCircles(id)) {
            return new Place(standing(id), own);
        }
        Optional<Place> host = component(id)
                .flatMap(Component::hostedOn)
                .filter(ref ->
                        ref.kind() == Kind.COMPONENT && model.components().containsKey(ref.id()))
                .map(ref -> of(ref.id()))
                .filter(place -> place.standing() == standing(id));
        return host.orElseGet(() -> new Place(standing(id), Optional.empty()));
    }

    private Optional<Ref> stated(Component component) {
        if (Standing.of(component.boundary()) == Standing.INSIDE) {
            return component.location();
        }
        return component
                .supplier()
                .or(() -> component.hostedOn().filter(ref -> ref.kind() == Kind.SUPPLIER))
                .or(component::location);
    }

    /** The group of a role, supplier or location that has a box of its own. */
    Place of(Ref ref) {
        return switch (ref.kind()) {
            case COMPONENT -> of(ref.id());
            case ROLE ->
                new Place(
                        standing(ref),
                        Optional.ofNullable(model.roles().get(ref.id())).flatMap(Role::employedBy));
            default -> new Place(standing(ref), Optional.of(ref));
        };
    }
}
