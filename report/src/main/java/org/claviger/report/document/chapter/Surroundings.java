package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.model.Location;
import org.claviger.model.Model;
import org.claviger.model.Period;
import org.claviger.model.Person;
import org.claviger.model.Role;
import org.claviger.model.Supplier;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Places, seats, persons and suppliers: the rest of chapter 1. */
final class Surroundings {
    private final Model model;
    private final Names names;

    Surroundings(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    void write(Outline outline) {
        locations(outline);
        roles(outline);
        persons(outline);
        suppliers(outline);
    }

    private void locations(Outline outline) {
        outline.section("Locations");
        if (model.locations().isEmpty()) {
            outline.paragraph("No location is described. Backups in the same place as the keys they back up are the"
                    + " commonest objection; without places nobody can tell.");
            return;
        }
        Table.Draft table = Table.of("Locations")
                .column("Location", 26)
                .column("Kind, country", 16)
                .column("Boundary", 20)
                .column("Access controlled by", 18)
                .column("Hazards, protection", 20);
        model.locations()
                .forEach((id, location) -> table.row(
                        Anchor.of(Kind.LOCATION, id),
                        names.head(Kind.LOCATION, id),
                        kind(location),
                        ScopeChapter.boundary(location.boundary()),
                        Cell.of(names.links(location.controlledBy())),
                        hazards(location)));
        outline.add(table.done());
    }

    private static Cell kind(Location location) {
        List<Phrase> lines = new ArrayList<>(List.of(Words.choice(location.kind())));
        location.country().ifPresent(country -> lines.add(Phrase.of(country)));
        return Cell.lines(lines);
    }

    private static Cell hazards(Location location) {
        List<Phrase> lines = new ArrayList<>(List.of(Words.list(location.hazards())));
        location.protection().ifPresent(text -> lines.add(Phrase.of(text)));
        return Cell.lines(lines);
    }

    private void roles(Outline outline) {
        outline.section("Roles");
        if (model.roles().isEmpty()) {
            outline.paragraph(
                    "No role is described. Roles are seats, never names; every control, task and acceptance needs one.");
            return;
        }
        Map<Ref, List<String>> filledBy = model.persons().entrySet().stream()
                .flatMap(person -> person.getValue().roles().stream().map(role -> Map.entry(role, person.getKey())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Table.Draft table = Table.of("Roles")
                .column("Role", 26)
                .column("What for", 24)
                .column("Boundary", 20)
                .number("Seats", 9)
                .column("Stands in, employer", 21);
        model.roles()
                .forEach((id, role) -> table.row(
                        Anchor.of(Kind.ROLE, id),
                        names.head(Kind.ROLE, id),
                        purpose(role),
                        ScopeChapter.boundary(role.boundary()),
                        Cell.of(Words.value(role.seats())),
                        standIn(role, filledBy.getOrDefault(new Ref(Kind.ROLE, id), List.of()))));
        outline.add(table.done());
    }

    private Cell purpose(Role role) {
        List<Phrase> lines = new ArrayList<>(List.of(Phrase.text(role.does())));
        if (role.executive()) {
            lines.add(Phrase.of("Executive management"));
        }
        if (!role.location().isEmpty()) {
            lines.add(Phrase.quiet("usually at ").then(names.links(role.location())));
        }
        return Cell.lines(lines);
    }

    private Cell standIn(Role role, List<String> persons) {
        List<Phrase> lines = new ArrayList<>(List.of(names.link(role.secondary())));
        role.employedBy()
                .ifPresent(supplier -> lines.add(Phrase.of("employed by ").then(names.link(supplier))));
        if (!persons.isEmpty()) {
            lines.add(Phrase.of("filled by ")
                    .then(Phrase.joined(
                            persons.stream()
                                    .map(id -> names.link(Kind.PERSON, id))
                                    .toList(),
                            ", ")));
        }
        return Cell.lines(lines);
    }

    private void persons(Outline outline) {
        if (model.persons().isEmpty()) {
            return;
        }
        outline.section("Persons, by pseudonym");
        outline.paragraph("One human in two seats counts once. Names are kept outside this document.");
        Table.Draft table = Table.of("Persons")
                .column("Person", 18)
                .column("Seats", 34)
                .column("Employer", 18)
                .column("Usually at", 15)
                .column("Period", 15);
        model.persons()
                .forEach((id, person) -> table.row(
                        Anchor.of(Kind.PERSON, id),
                        names.head(Kind.PERSON, id),
                        names.lines(person.roles()),
                        employer(person),
                        Cell.of(names.link(person.location())),
                        Cell.of(period(person.period()))));
        outline.add(table.done());
    }

    private Cell employer(Person person) {
        return Cell.of(person.employedBy().map(names::link).orElseGet(() -> Phrase.of("The organisation")));
    }

    static Phrase period(Optional<Period> period) {
        if (period.isEmpty()) {
            return Phrase.notStated();
        }
        Phrase from = Words.date(period.get().from());
        return period.get()
                .to()
                .map(to -> from.then(" to ").then(Phrase.kept(to.toString())))
                .orElseGet(() -> Phrase.of("since ").then(from));
    }

    private void suppliers(Outline outline) {
        outline.section("Suppliers");
        if (model.suppliers().isEmpty()) {
            outline.paragraph(
                    "No supplier is described. Whoever makes, hosts or maintains a part of the environment can"
                            + " change it.");
            return;
        }
        Table.Draft table = Table.of("Suppliers")
                .column("Supplier", 24)
                .column("Provides", 22)
                .column("Boundary", 20)
                .column("Criticality, jurisdiction", 15)
                .column("Assurance; assessed (stated)", 19);
        model.suppliers()
                .forEach((id, supplier) -> table.row(
                        Anchor.of(Kind.SUPPLIER, id),
                        names.head(Kind.SUPPLIER, id),
                        Cell.text(supplier.provides()),
                        ScopeChapter.boundary(supplier.boundary()),
                        Cell.of(Words.choice(supplier.criticality()), Phrase.text(supplier.jurisdiction())),
                        assurance(supplier)));
        outline.add(table.done());
    }

    private Cell assurance(Supplier supplier) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Words.list(supplier.assurance()));
        lines.add(Phrase.of("assessed: ").then(names.decision(supplier.assessed())));
        supplier.contract()
                .ifPresent(contract -> lines.add(Phrase.of("contract ").then(period(supplier.contract()))));
        return Cell.lines(lines);
    }
}
