package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claviger.analysis.logic.Formula;
import org.claviger.model.Person;
import org.claviger.model.Role;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Who falls: persons, seats without a name, suppliers. */
final class People {
    private final Environment environment;
    private final Definitions definitions;
    private final Map<List<Ref>, SequencedSet<Seat>> seats = new HashMap<>();

    /** A person or a seat without a name, by its event. */
    record Seat(String event, Optional<Ref> employer) {}

    People(Environment environment, Definitions definitions) {
        this.environment = environment;
        this.definitions = definitions;
    }

    /** The distinct humans of these roles: today's persons, and a seat for each that has no name. */
    SequencedSet<Seat> seats(Collection<Ref> who) {
        return seats.computeIfAbsent(List.copyOf(who), this::filled);
    }

    private SequencedSet<Seat> filled(List<Ref> who) {
        SequencedSet<Seat> seats = new LinkedHashSet<>();
        who.stream().filter(ref -> ref.kind() == Kind.ROLE).forEach(role -> seats.addAll(seats(role)));
        who.stream().filter(ref -> ref.kind() == Kind.PERSON).map(this::person).forEach(seats::add);
        return Collections.unmodifiableSequencedSet(seats);
    }

    private List<Seat> seats(Ref role) {
        Optional<Role> stated = Optional.ofNullable(environment.model().roles().get(role.id()));
        List<Ref> persons = environment.persons(role);
        List<Seat> seats = new ArrayList<>(persons.stream().map(this::person).toList());
        int all = stated.flatMap(Role::seats).orElse(Math.max(1, persons.size()));
        for (int seat = persons.size() + 1; seat <= all; seat++) {
            String name = all == 1 ? role.toString() : role + "#" + seat;
            seats.add(new Seat(name, stated.flatMap(Role::employedBy)));
        }
        return seats;
    }

    private Seat person(Ref ref) {
        Optional<Person> stated =
                Optional.ofNullable(environment.model().persons().get(ref.id()));
        Optional<Ref> employer = stated.flatMap(Person::employedBy)
                .or(() -> stated.stream()
                        .flatMap(person -> person.roles().stream())
                        .flatMap(role ->
                                Stream.ofNullable(environment.model().roles().get(role.id())))
                        .flatMap(role -> role.employedBy().stream())
                        .findFirst());
        return new Seat(ref.toString(), employer);
    }

    /** One human falls: alone, or with the supplier that employs them. */
    Formula fallen(Seat seat) {
        return seat.employer()
                .map(employer -> definitions.least(
                        "fallen(" + seat.event() + ")",
                        () -> Definitions.any(List.of(Formula.event(seat.event()), supplier(employer)))))
                .orElseGet(() -> Formula.event(seat.event()));
    }

    Formula supplier(Ref supplier) {
        return Formula.event(supplier.toString());
    }

    static List<Ref> suppliers(Collection<Ref> who) {
        return who.stream()
                .filter(ref -> ref.kind() == Kind.SUPPLIER)
                .distinct()
                .toList();
    }

    /** So many distinct humans of these roles, or a supplier among them: its staff are as many as are needed. */
    Formula atLeast(int needed, Collection<Ref> who) {
        List<Formula> ways = new ArrayList<>();
        ways.add(fallen(needed, who));
        suppliers(who).forEach(each -> ways.add(supplier(each)));
        return Definitions.any(ways);
    }

    /** A role of thousands that holds thousands of keys is told once. */
    private Formula fallen(int needed, Collection<Ref> who) {
        SequencedSet<Seat> seats = seats(who);
        return seats.size() < 2
                ? Definitions.atLeast(needed, seats.stream().map(this::fallen).toList())
                : definitions.least(
                        "fallen(" + among(needed, who) + ")",
                        () -> Definitions.atLeast(
                                needed, seats.stream().map(this::fallen).toList()));
    }

    /** {@code 2 of role/a, person/b}: what a gate about several humans is called. */
    static String among(int needed, Collection<Ref> who) {
        return needed + " of " + who.stream().distinct().map(Ref::toString).collect(Collectors.joining(", "));
    }

    Formula any(Collection<Ref> who) {
        return atLeast(1, who);
    }
}
