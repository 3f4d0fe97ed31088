package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claviger.model.Boundary;
import org.claviger.model.Component;
import org.claviger.model.Model;
import org.claviger.model.Position;
import org.claviger.model.SystemProfile;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Chapter 1: what is inside the Trusted Environment, where it ends, and what stands on the other side. */
final class ScopeChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.chapter("1", "Scope and boundary", "scope");

    private ScopeChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source, Optional<Drawing> environment) {
        ScopeChapter chapter = new ScopeChapter(source);
        chapter.statement();
        environment.ifPresent(drawing -> chapter.outline.plate("Diagram of the environment", drawing));
        chapter.components();
        new Surroundings(source).write(chapter.outline);
        return chapter.outline.done();
    }

    private void statement() {
        SystemProfile system = model.system();
        outline.section("The Trusted Environment");
        if (system.scope().isEmpty()) {
            outline.teach(
                    "The file does not say in words what is inside the Trusted Environment and where it ends. An assessor"
                            + " begins here: without a boundary nobody can say which threats are missing.",
                    """
                    system:
                      scope: >-
                        The signing devices, the persons who hold them and the rooms they stand in. The exchange's
                        trading engine is outside; it reaches the environment only through the approval service.
                      excluded: ["Customer onboarding: no key material and no path to a signature."]
                      assumptions: ["The algorithms ECDSA and SHA-256 are not broken."]
                    """);
        } else {
            Words.paragraphs(system.scope()).lines().forEach(outline::paragraph);
        }
        list("Deliberately not part of the model", system.excluded());
        list("Taken for granted", system.assumptions());
        list("What the system does for its customers", system.services());
        if (!system.reliesOn().isEmpty()) {
            list("Certified providers that do part of the custody", system.reliesOn());
        }
        outline.paragraph(Phrase.strong("Approved communication channels. ")
                .then(names.links(system.approvedChannels()))
                .then("."));
        outline.paragraph(Phrase.strong("How this model was made. ").then(Phrase.text(system.methodology())));
        system.note()
                .ifPresent(note -> outline.paragraph(Phrase.strong("Note. ").then(note)));
    }

    private void list(String title, List<String> items) {
        if (items.isEmpty()) {
            outline.paragraph(
                    Phrase.strong(title + ". ").then(Phrase.notStated()).then("."));
        } else {
            outline.lead(title);
            outline.bullets(items.stream().map(Phrase::of).toList());
        }
    }

    private void components() {
        outline.section("Components");
        if (model.components().isEmpty()) {
            outline.teach(
                    "No component is described. Every device, service, account, page and safe that key material touches,"
                            + " or that can change what a signer sees, belongs here with its side of the boundary and the"
                            + " reason why it stands there.",
                    """
                    components:
                      hsm-a:
                        kind: hsm
                        boundary: {position: inside, because: Holds the signing keys.}
                        administered-by: [role/hsm-operator]
                    """);
            return;
        }
        Map<Optional<Position>, List<String>> byPosition = model.components().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().boundary().map(Boundary::position),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        for (Position position : Position.values()) {
            group(title(position), byPosition.getOrDefault(Optional.of(position), List.of()));
        }
        group("Side of the boundary not stated", byPosition.getOrDefault(Optional.<Position>empty(), List.of()));
    }

    static String title(Position position) {
        return Words.capital(position)
                + (position == Position.CONNECTED
                        ? " the Trusted Environment"
                        : switch (position) {
                            case INSIDE -> " the Trusted Environment";
                            case OUTSIDE -> " it, named because something refers to it";
                            case CONNECTED -> "";
                        });
    }

    private void group(String title, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        outline.lead(title);
        Table.Draft table = Table.of("Components: " + title)
                .column("Component", 31)
                .column("Kind, supplier", 14)
                .column("Where, reached from", 19)
                .column("Who can change it", 19)
                .column("Why it stands there", 17);
        for (String id : ids) {
            Component component =
                    Optional.ofNullable(model.components().get(id)).orElseThrow();
            table.row(
                    Anchor.of(Kind.COMPONENT, id),
                    head(id, component),
                    kind(component),
                    where(component),
                    changes(component),
                    Cell.text(component.boundary().flatMap(Boundary::because)));
        }
        outline.add(table.done());
    }

    private Cell head(String id, Component component) {
        List<Phrase> lines = new ArrayList<>(names.head(Kind.COMPONENT, id).lines());
        component.does().ifPresent(does -> lines.add(Phrase.of(does)));
        component.shows().ifPresent(shown -> lines.add(Phrase.of("Shows " + Words.of(shown))));
        labelled("enforces: ", component.enforces(), lines);
        labelled("exposes: ", component.exposes(), lines);
        return Cell.lines(lines);
    }

    private Cell kind(Component component) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Words.choice(component.kind()));
        component.supplier().ifPresent(supplier -> lines.add(names.link(supplier)));
        component.certification().ifPresent(text -> lines.add(Phrase.quiet(text)));
        return Cell.lines(lines);
    }

    private static void labelled(String label, List<String> texts, List<Phrase> lines) {
        if (!texts.isEmpty()) {
            lines.add(Phrase.quiet(label + String.join(", ", texts)));
        }
    }

    private Cell where(Component component) {
        List<Phrase> lines = new ArrayList<>();
        component.location().ifPresent(location -> lines.add(names.link(location)));
        component.hostedOn().ifPresent(host -> lines.add(Phrase.of("on ").then(names.link(host))));
        component.exposure().ifPresent(exposure -> lines.add(Phrase.of(Words.capital(exposure))));
        if (!component.connectsTo().isEmpty()) {
            lines.add(Phrase.of("talks to ").then(names.links(component.connectsTo())));
        }
        if (!component.logsTo().isEmpty()) {
            lines.add(Phrase.of("logs to ").then(names.links(component.logsTo())));
        }
        return Cell.lines(lines);
    }

    private Cell changes(Component component) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(names.links(component.administeredBy()));
        component
                .signsInThrough()
                .ifPresent(ref -> lines.add(Phrase.of("signs in through ").then(names.link(ref))));
        component.builtBy().ifPresent(ref -> lines.add(Phrase.of("built by ").then(names.link(ref))));
        if (!component.builtFrom().isEmpty()) {
            lines.add(Phrase.of("built from ").then(names.links(component.builtFrom())));
        }
        return Cell.lines(lines);
    }

    /** The side of the boundary with its reason, for elements that are no components. */
    static Cell boundary(Optional<Boundary> boundary) {
        Function<Boundary, Phrase> side = each -> Phrase.of(
                Words.capital(each.position() == Position.CONNECTED ? "connected" : Words.of(each.position())));
        return Cell.of(boundary.map(each -> Words.remarked(side.apply(each), each.because()))
                .orElseGet(Phrase::notStated));
    }
}
