package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.Role;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.environment.KeyMaterial.Held;
import org.claviger.server.environment.Tables.Part;
import org.claviger.server.environment.Tables.Tie;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What a component holds, who can change it, what it talks to, and which steps are done on it. */
@org.springframework.stereotype.Component
final class ComponentParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.COMPONENT;
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "name",
                "administered-by",
                "signs-in-through",
                "built-by",
                "built-from",
                "connects-to",
                "logs-to",
                "supplier",
                "hosted-on");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Component component = component(here, id);
        List<Phrase> labels = new ArrayList<>();
        labels.add(Sides.label(component.boundary()));
        component
                .exposure()
                .ifPresent(exposure -> labels.add(Phrase.label("reached from: " + Words.of(exposure), Tone.QUIET)));
        return labels;
    }

    private static Component component(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().components().get(id)).orElseThrow();
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.COMPONENT, id);
        Component component = component(here, id);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("Key material in it or in its reach", List.of(keys(here, ref))));
        panels.add(new Panel("Who can change it", List.of(changes(here, component))));
        List<Tie> ties = ties(here, ref, component);
        if (!ties.isEmpty()) {
            panels.add(new Panel(
                    "What it is connected with",
                    List.of(new Tables(here).components("Components connected with it", ties))));
        }
        List<Part> parts = StepsWith.of(here, ref);
        if (!parts.isEmpty()) {
            panels.add(new Panel(
                    "Steps of workflows", List.of(new Tables(here).steps("Steps that it is part of", parts))));
        }
        return panels;
    }

    private static Block keys(OpenSystem here, Ref ref) {
        KeyMaterial material = new KeyMaterial(here);
        List<Held> held = new ArrayList<>(material.at(ref));
        here.referring(Kind.KEY, ref, "callable-by").forEach(key -> held.add(new Held(key, "can have it used")));
        here.referring(Kind.KEY, ref, "generated", "on").forEach(key -> held.add(new Held(key, "was generated on it")));
        return held.isEmpty()
                ? new Block.Paragraph(Phrase.quiet("The model names no key material in it or in its reach."))
                : new Tables(here).keys("Key material in it or in its reach", held);
    }

    /** Whoever administers, supplies, hosts or builds it, and who stands behind them. */
    private static Block changes(OpenSystem here, Component component) {
        Table.Draft table = Table.of("Who can change it")
                .column("Who or what", 25)
                .column("How", 15)
                .column("Signs in through", 20)
                .column("Boundary", 12)
                .column("Who stands behind", 28);
        Cell door = Cell.of(here.link(component.signsInThrough()));
        Cell none = Cell.of(Phrase.quiet("not stated of it"));
        component.administeredBy().forEach(by -> row(here, table, by, "administers", door));
        component.supplier().ifPresent(by -> row(here, table, by, "supplies", none));
        component.hostedOn().ifPresent(by -> row(here, table, by, "hosts", door(here, by)));
        component.builtBy().ifPresent(by -> row(here, table, by, "builds or deploys", door(here, by)));
        component.builtFrom().forEach(by -> row(here, table, by, "gives code to its build", door(here, by)));
        Table all = table.done();
        return all.rows().isEmpty()
                ? new Block.Paragraph(Phrase.missing("Who administers, supplies, hosts or builds it is not stated."))
                : all;
    }

    private static Cell door(OpenSystem here, Ref by) {
        return Cell.of(here.link(
                Optional.ofNullable(here.model().components().get(by.id())).flatMap(Component::signsInThrough)));
    }

    private static void row(OpenSystem here, Table.Draft table, Ref by, String how, Cell door) {
        table.row(
                Cell.of(here.link(by)), Cell.of(how), door, Cell.of(Sides.words(Sides.of(here, by))), behind(here, by));
    }

    private static Cell behind(OpenSystem here, Ref by) {
        return switch (by.kind()) {
            case ROLE -> seats(here, by);
            case COMPONENT -> administrators(here, by);
            default -> Cell.of(Phrase.quiet("its own staff"));
        };
    }

    private static Cell seats(OpenSystem here, Ref role) {
        int persons = Seats.filled(here, role).size();
        Phrase filled = persons == 0
                ? Phrase.missing("nobody stated to fill it")
                : Phrase.of(Words.times(persons, "person", "persons"));
        return Cell.of(Optional.ofNullable(here.model().roles().get(role.id()))
                .flatMap(Role::employedBy)
                .map(employer -> filled.then(" of ").then(here.link(employer)))
                .orElse(filled));
    }

    private static Cell administrators(OpenSystem here, Ref ref) {
        List<Ref> by = Optional.ofNullable(here.model().components().get(ref.id()))
                .map(Component::administeredBy)
                .orElse(List.of());
        return Cell.of(Phrase.of("administered by ")
                .then(Phrase.joined(by.stream().map(here::link).toList(), ", ")));
    }

    private static List<Tie> ties(OpenSystem here, Ref ref, Component component) {
        List<Tie> ties = new ArrayList<>();
        component.connectsTo().forEach(to -> ties.add(new Tie("it connects to this", to)));
        referring(here, ref, "this connects to it", ties, "connects-to");
        component.logsTo().forEach(to -> ties.add(new Tie("its audit log goes here", to)));
        referring(here, ref, "sends its audit log to it", ties, "logs-to");
        component.signsInThrough().ifPresent(to -> ties.add(new Tie("lets its administrators in", to)));
        referring(here, ref, "its administrators come in through it", ties, "signs-in-through");
        referring(here, ref, "runs on it or stands in it", ties, "hosted-on");
        referring(here, ref, "built or deployed by it", ties, "built-by");
        referring(here, ref, "its build takes from it", ties, "built-from");
        referring(here, ref, "administered by it", ties, "administered-by");
        return ties;
    }

    private static void referring(OpenSystem here, Ref ref, String how, List<Tie> ties, String field) {
        here.referring(Kind.COMPONENT, ref, field).forEach(from -> ties.add(new Tie(how, from)));
    }
}
