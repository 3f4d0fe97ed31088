package org.claviger.analysis.identify.environment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claviger.model.Component;
import org.claviger.model.ComponentKind;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * How components stand to each other and to those who run them: hosting, administration, supply, building, signing in,
 * place. What an element reaches is the least fixed point of "falls with it".
 */
final class Structure {
    private final Pairs hostedOn = new Pairs();
    private final Pairs administeredBy = new Pairs();
    private final Pairs suppliedBy = new Pairs();
    private final Pairs builtBy = new Pairs();
    private final Pairs signsInThrough = new Pairs();
    private final Pairs located = new Pairs();
    private final Pairs employedBy = new Pairs();
    private final Pairs fills = new Pairs();
    private final Pairs actsOn = new Pairs();
    private final Set<Ref> accounts = new LinkedHashSet<>();

    Structure(Model model) {
        Section.each(Kind.COMPONENT, model.components(), this::component);
        Section.each(Kind.ROLE, model.roles(), (ref, role) -> {
            employedBy.add(ref, role.employedBy());
            located.add(ref, role.location());
        });
        Section.each(Kind.PERSON, model.persons(), (ref, person) -> {
            fills.add(ref, person.roles());
            employedBy.add(ref, person.employedBy());
            located.add(ref, person.location());
        });
        Section.each(Kind.LOCATION, model.locations(), (ref, place) -> administeredBy.add(ref, place.controlledBy()));
        Section.each(Kind.PROCESS, model.processes(), (ref, process) -> {
            actsOn.add(ref, process.of());
            located.add(ref, process.in());
        });
    }

    private void component(Ref ref, Component component) {
        hostedOn.add(ref, component.hostedOn());
        administeredBy.add(ref, component.administeredBy());
        suppliedBy.add(ref, component.supplier());
        builtBy.add(ref, component.builtBy());
        builtBy.add(ref, component.builtFrom());
        signsInThrough.add(ref, component.signsInThrough());
        located.add(ref, component.location());
        if (component.kind().equals(Optional.of(ComponentKind.CLOUD_ACCOUNT))) {
            accounts.add(ref);
        }
    }

    Collection<Ref> hosts(Ref ref) {
        return Pairs.closure(ref, hostedOn::from);
    }

    Collection<Ref> guests(Ref ref) {
        return Pairs.closure(ref, hostedOn::to);
    }

    private Set<Ref> withHosts(Ref ref) {
        Set<Ref> all = new LinkedHashSet<>(List.of(ref));
        all.addAll(hosts(ref));
        return all;
    }

    private static Set<Ref> joined(Collection<Ref> one, Collection<Ref> other) {
        Set<Ref> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    Collection<Ref> administrators(Ref ref) {
        return through(ref, administeredBy);
    }

    /** Those named by a field of an element or of what it runs on, and so on from the components among them. */
    private Collection<Ref> through(Ref ref, Pairs field) {
        return Pairs.closure(
                        withHosts(ref),
                        at -> field.from(at).stream()
                                .flatMap(each -> withHosts(each).stream())
                                .toList())
                .stream()
                .filter(each -> !field.to(each).isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Collection<Ref> administers(Ref ref) {
        return Pairs.closure(
                ref, at -> at.equals(ref) ? administeredBy.to(at) : joined(administeredBy.to(at), hostedOn.to(at)));
    }

    Collection<Ref> builders(Ref ref) {
        return Pairs.closure(ref, builtBy::from);
    }

    Collection<Ref> builds(Ref ref) {
        return Pairs.closure(ref, builtBy::to);
    }

    Collection<Ref> identityProviders(Ref ref) {
        return through(ref, signsInThrough);
    }

    Collection<Ref> admits(Ref ref) {
        return joined(signsInThrough.to(ref), Pairs.closure(signsInThrough.to(ref), hostedOn::to));
    }

    Collection<Ref> suppliers(Ref ref) {
        Set<Ref> suppliers = new LinkedHashSet<>(employedBy.from(ref));
        for (Ref each : withHosts(ref)) {
            suppliers.addAll(suppliedBy.from(each));
            if (each.kind() == Kind.SUPPLIER && !each.equals(ref)) {
                suppliers.add(each);
            }
        }
        return suppliers;
    }

    Collection<Ref> supplies(Ref ref) {
        return joined(suppliedBy.to(ref), hostedOn.to(ref));
    }

    Collection<Ref> employs(Ref ref) {
        return employedBy.to(ref);
    }

    Collection<Ref> accounts(Ref ref) {
        return withHosts(ref).stream().filter(accounts::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Collection<Ref> places(Ref ref) {
        Set<Ref> places = new LinkedHashSet<>();
        withHosts(ref).forEach(each -> places.addAll(located.from(each)));
        if (ref.kind() == Kind.LOCATION) {
            places.add(ref);
        }
        return places;
    }

    /** Components that are at a place, with what runs on them. */
    Collection<Ref> contents(Ref place) {
        Set<Ref> there = located.to(place).stream()
                .filter(each -> each.kind() == Kind.COMPONENT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return joined(there, Pairs.closure(there, hostedOn::to));
    }

    Collection<Ref> persons(Ref role) {
        return fills.to(role);
    }

    Collection<Ref> rolesOf(Ref person) {
        return fills.from(person);
    }

    Collection<Ref> processes(Ref ref) {
        return actsOn.to(ref);
    }

    Collection<Ref> actsUpon(Ref process) {
        return actsOn.from(process);
    }

    /** Everything that falls when this falls, as far as the model says so. */
    Collection<Ref> reaches(Ref ref) {
        return Pairs.closure(ref, this::fallsWith);
    }

    private Collection<Ref> fallsWith(Ref ref) {
        Set<Ref> falls = new LinkedHashSet<>(administeredBy.to(ref));
        switch (ref.kind()) {
            case COMPONENT -> {
                falls.addAll(hostedOn.to(ref));
                falls.addAll(builtBy.to(ref));
                falls.addAll(signsInThrough.to(ref));
            }
            case SUPPLIER -> {
                falls.addAll(supplies(ref));
                falls.addAll(employedBy.to(ref));
            }
            case PERSON -> falls.addAll(fills.from(ref));
            case LOCATION ->
                located.to(ref).stream()
                        .filter(each -> each.kind() == Kind.COMPONENT)
                        .forEach(falls::add);
            case PROCESS -> falls.addAll(actsOn.from(ref));
            default -> {}
        }
        return falls;
    }
}
