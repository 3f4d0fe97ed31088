package org.claviger.report.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.figure.Outline.Item;
import org.claviger.report.figure.Outline.Name;
import org.claviger.report.figure.Outline.Part;
import org.claviger.report.figure.Outline.Section;
import org.claviger.report.figure.Outline.Text;

/** Puts what a picture shows into an outline: every box and every line, none folded. */
final class Reading {
    private final Sketch sketch;
    private final Elements elements;
    private final Groups groups;
    private final Map<Ref, Standing> standing = new HashMap<>();

    /** Who acts, and how. */
    private record Acting(Ref from, LineKind kind) {}

    private Reading(Model model) {
        this.sketch = Sketch.of(model);
        this.elements = Elements.of(model);
        this.groups = new Groups(model, Set.of(), false);
        for (Party party : sketch.parties()) {
            standing.put(party.ref(), party.place().standing());
            // A supplier with a group has no box, and its lines end at the group.
            party.place()
                    .of()
                    .filter(of -> of.kind() == Kind.SUPPLIER)
                    .ifPresent(of -> standing.putIfAbsent(of, party.place().standing()));
        }
        sketch.wallets().shares().values().stream()
                .flatMap(List::stream)
                .forEach(wallet -> standing.put(wallet, Standing.INSIDE));
    }

    static Outline of(Model model, String title) {
        return model.components().isEmpty()
                ? new Outline(title, Placeholder.TEXT, List.of())
                : new Outline(title, Description.counts(model) + ".", new Reading(model).sections());
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Stream.of(Standing.values()).map(this::places).forEach(sections::addAll);
        sections.addAll(wallets());
        List<Section> crossing = lines("What crosses the boundary", this::crosses);
        sections.addAll(
                crossing.isEmpty()
                        ? List.of(section(
                                "What crosses the boundary",
                                List.of(said("The model states nothing that crosses the boundary."))))
                        : crossing);
        sections.addAll(lines("What acts within the boundary", line -> !crosses(line) && inside(line.from())));
        sections.addAll(lines("What acts beyond the boundary", line -> !crosses(line) && !inside(line.from())));
        return sections;
    }

    private static Section section(String heading, List<Item> items) {
        return new Section(heading, "", Optional.empty(), items, List.of());
    }

    private static Item said(String text) {
        return new Item(List.of(new Text(text)), List.of());
    }

    /** What stands inside, or connected, or outside: by place, and at its end the roles that have none. */
    private List<Section> places(Standing where) {
        Map<Place, List<Party>> byPlace = new TreeMap<>(groups.order().thenComparing(Place::key));
        List<Party> people = new ArrayList<>();
        for (Party party : sketch.parties()) {
            if (party.place().standing() == where) {
                boolean nowhere =
                        party.ref().kind() == Kind.ROLE && party.place().of().isEmpty();
                (nowhere ? people : byPlace.computeIfAbsent(party.place(), any -> new ArrayList<>())).add(party);
            }
        }
        List<Section> sections = new ArrayList<>();
        byPlace.forEach((place, parties) -> sections.add(new Section(
                groups.name(place, List.of()), groups.caption(place), place.of(), items(parties), List.of())));
        if (!people.isEmpty()) {
            sections.add(section("Roles", items(people)));
        }
        String heading = where == Standing.INSIDE ? "Inside the Trusted Environment" : Words.capital(where.word());
        return sections.isEmpty()
                ? List.of()
                : List.of(new Section(heading, "", Optional.empty(), List.of(), sections));
    }

    private List<Item> items(List<Party> parties) {
        return parties.stream()
                .filter(party -> party.host().isEmpty())
                .map(this::item)
                .toList();
    }

    /** Somebody or something, what it holds, and within it what it hosts. */
    private Item item(Party party) {
        List<Item> within = sketch.parties().stream()
                .filter(other -> other.host().equals(Optional.of(party.ref())))
                .map(this::item)
                .toList();
        String holding = sketch.keys().saying(List.of(party.ref()));
        // What is kept at a place goes by the place's reference, which the heading names already.
        List<Part> parts = party.ref().kind() == Kind.LOCATION
                ? List.of(new Text(party.name() + ": " + holding))
                : List.of(
                        new Name(party.ref(), party.name()),
                        new Text(", " + party.sort() + (holding.isEmpty() ? "" : "; holds " + holding)));
        return new Item(parts, within);
    }

    private List<Section> wallets() {
        List<Item> items = sketch.wallets().shares().values().stream()
                .flatMap(List::stream)
                .map(this::wallet)
                .toList();
        return items.isEmpty() ? List.of() : List.of(section("Wallets", items));
    }

    /** A wallet, its quorum and value, and within it where it is signed for and what holds its assets. */
    private Item wallet(Ref wallet) {
        List<String> terms = new ArrayList<>(List.of("", sketch.wallets().sort(wallet)));
        terms.addAll(sketch.wallets().details(wallet));
        List<Item> within = new ArrayList<>();
        ties(wallet, LineKind.SIGNS, "Signed for on ").ifPresent(within::add);
        ties(wallet, LineKind.HOLDS, "Assets held by ").ifPresent(within::add);
        if (within.isEmpty()) {
            within.add(said("Where it is signed for is not stated"));
        }
        return new Item(List.of(new Name(wallet, elements.name(wallet)), new Text(String.join(", ", terms))), within);
    }

    private Optional<Item> ties(Ref wallet, LineKind kind, String saying) {
        List<Ref> at = sketch.relations().stream()
                .filter(relation -> relation.kind() == kind && relation.to().equals(wallet))
                .map(Relation::from)
                .filter(standing::containsKey)
                .toList();
        return at.isEmpty() ? Optional.empty() : Optional.of(new Item(named(List.of(new Text(saying)), at), List.of()));
    }

    /** The lines of which something is true: who acts how on whom, each way of acting once. */
    private List<Section> lines(String heading, Predicate<Relation> condition) {
        Map<Acting, List<Ref>> acting = new LinkedHashMap<>();
        sketch.relations().stream()
                .filter(line -> standing.containsKey(line.from()) && standing.containsKey(line.to()))
                .filter(condition.and(this::ofItsOwn))
                .forEach(line -> acting.computeIfAbsent(new Acting(line.from(), line.kind()), any -> new ArrayList<>())
                        .add(line.to()));
        List<Item> items = new ArrayList<>();
        acting.forEach((way, on) -> {
            List<Part> subject =
                    List.of(new Name(way.from(), elements.name(way.from())), new Text(" " + verb(way.kind()) + " "));
            items.add(new Item(named(subject, on), List.of()));
        });
        return items.isEmpty() ? List.of() : List.of(section(heading, items));
    }

    /** What signs or holds for a wallet within the boundary is told with the wallet. */
    private boolean ofItsOwn(Relation line) {
        return crosses(line) || line.kind() != LineKind.SIGNS && line.kind() != LineKind.HOLDS;
    }

    private static String verb(LineKind kind) {
        return kind == LineKind.HOLDS ? "is the " + kind.verb() : kind.verb();
    }

    private List<Part> named(List<Part> before, List<Ref> refs) {
        List<Part> parts = new ArrayList<>(before);
        for (Ref ref : refs) {
            if (parts.size() > before.size()) {
                parts.add(new Text(", "));
            }
            parts.add(new Name(ref, elements.name(ref)));
        }
        return parts;
    }

    private boolean crosses(Relation line) {
        return inside(line.from()) != inside(line.to());
    }

    private boolean inside(Ref ref) {
        return standing.get(ref) == Standing.INSIDE;
    }
}
