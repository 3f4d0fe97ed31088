package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Person;
import org.claviger.model.Role;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.environment.Tables.Tie;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** Who fills a role, and what it can reach: components, key material, workflows, ways around a quorum. */
@Component
final class RoleParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    @Override
    public Set<String> shown() {
        return Set.of("name", "executive");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Role role = role(here, id);
        List<Phrase> labels = new ArrayList<>();
        labels.add(Sides.label(role.boundary()));
        if (role.executive()) {
            labels.add(Phrase.label("executive management", Tone.QUIET));
        }
        return labels;
    }

    private static Role role(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().roles().get(id)).orElseThrow();
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.ROLE, id);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("Who fills it", filled(here, ref, role(here, id))));
        List<Tie> administered = here.referring(Kind.COMPONENT, ref, "administered-by").stream()
                .map(component -> new Tie("administers", component))
                .toList();
        if (!administered.isEmpty()) {
            panels.add(new Panel(
                    "What it administers",
                    List.of(new Tables(here).components("Components it administers", administered))));
        }
        Reach.panels(here, ref, panels);
        return panels;
    }

    private static List<Block> filled(OpenSystem here, Ref ref, Role role) {
        List<Ref> persons = here.referring(Kind.PERSON, ref, "roles");
        if (persons.isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.missing("No person is stated to fill it.")));
        }
        int today = Seats.filled(here, ref).size();
        String seats = role.seats().map(number -> " of " + number).orElse("");
        Table.Draft table = Table.of("Persons who fill it")
                .column("Pseudonym", 20)
                .column("Period", 25)
                .column("Usually at", 25)
                .column("Other roles", 30);
        persons.forEach(person -> row(here, table, ref, person));
        return List.of(
                Block.paragraph(
                        today + seats + " " + (seats.isEmpty() ? "filled" : "seats filled") + " today, as stated."),
                table.done());
    }

    private static void row(OpenSystem here, Table.Draft table, Ref role, Ref ref) {
        Person person =
                Optional.ofNullable(here.model().persons().get(ref.id())).orElseThrow();
        List<Ref> others =
                person.roles().stream().filter(other -> !other.equals(role)).toList();
        Phrase period = Seats.period(person.period());
        boolean now = Seats.now(person, here.subject().today());
        table.row(
                Cell.of(here.link(ref)),
                Cell.of(now ? period : period.then(" ").then(Phrase.label("not today", Tone.QUIET))),
                Cell.of(here.link(person.location())),
                others.isEmpty() ? Cell.of(Phrase.quiet("none")) : here.links(others));
    }
}
