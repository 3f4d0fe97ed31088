package org.claviger.server.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Component;
import org.claviger.model.Location;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.environment.Tables.Tie;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What is at a place: key material, copies, components, people. What is lost together when the place is lost. */
@org.springframework.stereotype.Component
final class LocationParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.LOCATION;
    }

    @Override
    public Set<String> shown() {
        return Set.of("name");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Location location =
                Optional.ofNullable(here.model().locations().get(id)).orElseThrow();
        List<Phrase> labels = new ArrayList<>();
        labels.add(Sides.label(location.boundary()));
        location.kind().ifPresent(kind -> labels.add(Phrase.label(Words.of(kind), Tone.QUIET)));
        return labels;
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.LOCATION, id);
        Placed placed = Placed.at(here, ref);
        Tables tables = new Tables(here);
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(
                "Key material at this place",
                List.of(
                        placed.keys().isEmpty()
                                ? new Block.Paragraph(Phrase.quiet("The model names no key material at this place."))
                                : tables.keys("Key material at this place", placed.keys()))));
        if (!placed.components().isEmpty()) {
            panels.add(new Panel(
                    "Components at this place",
                    List.of(tables.components("Components at this place", ties(here, ref, placed)))));
        }
        List<Phrase> others = others(here, ref);
        if (!others.isEmpty()) {
            panels.add(new Panel("People and processes there", List.of(new Block.Bullets(others, false))));
        }
        return panels;
    }

    private static List<Tie> ties(OpenSystem here, Ref ref, Placed placed) {
        return placed.components().stream()
                .map(component -> new Tie(how(here, ref, component), component))
                .toList();
    }

    private static String how(OpenSystem here, Ref location, Ref ref) {
        Optional<Component> component =
                Optional.ofNullable(here.model().components().get(ref.id()));
        return component.flatMap(Component::location).equals(Optional.of(location))
                ? "is there"
                : component
                        .flatMap(Component::hostedOn)
                        .map(host -> "by what it runs on: " + here.name(host))
                        .orElse("is there");
    }

    private static List<Phrase> others(OpenSystem here, Ref ref) {
        List<Phrase> others = new ArrayList<>();
        named(here, ref, "Role usually there: ", Kind.ROLE, others, "location");
        named(here, ref, "Person usually there: ", Kind.PERSON, others, "location");
        named(here, ref, "Process done there: ", Kind.PROCESS, others, "in");
        return others;
    }

    private static void named(OpenSystem here, Ref ref, String words, Kind kind, List<Phrase> others, String field) {
        here.referring(kind, ref, field)
                .forEach(each -> others.add(Phrase.of(new Run.Text(words)).then(here.link(each))));
    }
}
