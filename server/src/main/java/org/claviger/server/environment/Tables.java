package org.claviger.server.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.analysis.assess.Places;
import org.claviger.model.Component;
import org.claviger.model.Key;
import org.claviger.model.Step;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.environment.KeyMaterial.Held;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** The tables that pages of this room share. */
record Tables(OpenSystem here) {

    /** A component, and what it is to the thing that the page is about. */
    record Tie(String how, Ref component) {}

    /** A step of a workflow, and how the thing that the page is about takes part in it. */
    record Part(Ref workflow, int number, Step step, String how) {}

    /** With what key material is in each. */
    Table components(String caption, List<Tie> ties) {
        Table.Draft table = Table.of(caption)
                .column("Component", 25)
                .column("How", 20)
                .column("Kind", 15)
                .column("Boundary", 10)
                .column("Location", 18)
                .column("Key material", 12);
        ties.forEach(tie -> table.row(
                Cell.of(here.link(tie.component())),
                Cell.of(tie.how()),
                Cell.of(Words.choice(component(tie.component()).flatMap(Component::kind))),
                Cell.of(Sides.words(component(tie.component()).flatMap(Component::boundary))),
                Cell.of(here.link(Places.locationOf(tie.component(), here.model()))),
                keyMaterial(tie.component())));
        return table.done();
    }

    private Cell keyMaterial(Ref component) {
        KeyMaterial keys = new KeyMaterial(here);
        return keys.highest(keys.at(component)).cell();
    }

    private Optional<Component> component(Ref ref) {
        return Optional.ofNullable(here.model().components().get(ref.id()));
    }

    Table keys(String caption, List<Held> held) {
        Table.Draft table = Table.of(caption)
                .column("Key material", 28)
                .column("How", 24)
                .column("Type", 14)
                .column("Criticality", 12)
                .column("State", 10)
                .number("Persons together", 12);
        Map<Ref, List<String>> ways = held.stream()
                .collect(Collectors.groupingBy(
                        Held::key, LinkedHashMap::new, Collectors.mapping(Held::how, Collectors.toList())));
        ways.forEach((ref, how) -> {
            Optional<Key> key = new KeyMaterial(here).key(ref);
            table.row(
                    Cell.of(here.link(ref)),
                    Cell.of(how.stream().distinct().toArray(String[]::new)),
                    Cell.of(Words.choice(key.flatMap(Key::type))),
                    Cell.of(KeyMaterial.criticality(key.flatMap(Key::criticality))),
                    Cell.of(Words.choice(key.flatMap(Key::state))),
                    Cell.of(Words.value(key.flatMap(Key::dualControl))));
        });
        return table.done();
    }

    Table steps(String caption, List<Part> parts) {
        Table.Draft table = Table.of(caption)
                .column("Workflow", 30)
                .column("Step", 16)
                .column("How", 18)
                .column("What is done or checked", 36);
        parts.forEach(part -> table.row(
                Cell.of(here.link(part.workflow())),
                Cell.of(part.number() + ".\u00a0" + Words.of(part.step().step())),
                Cell.of(part.how()),
                Cell.of(part.step().what().map(Phrase::of).orElseGet(() -> Phrase.quiet("not stated")))));
        return table.done();
    }

    Table processes(String caption, List<Ref> processes) {
        Table.Draft table =
                Table.of(caption).column("Process", 34).column("Kind", 22).column("Procedure", 22);
        processes.forEach(ref -> Optional.ofNullable(here.model().processes().get(ref.id()))
                .ifPresent(process -> table.row(
                        Cell.of(here.link(new Ref(Kind.PROCESS, ref.id()))),
                        Cell.of(Words.choice(process.kind())),
                        Cell.of(here.link(process.procedure())))));
        return table.done();
    }
}
