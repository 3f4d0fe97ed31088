package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.assess.Subject;
import org.claviger.knowledge.Catalogue;
import org.claviger.model.Decision;
import org.claviger.model.Element;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Slug;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.jspecify.annotations.Nullable;

/**
 * How the document speaks of elements: by name, threats and controls by number as well, always as a link to the one
 * place where the element is described.
 */
final class Names {
    private final Model model;
    private final Catalogue catalogue;
    private final Map<String, Integer> threats = new LinkedHashMap<>();
    private final Map<String, Integer> controls = new LinkedHashMap<>();

    Names(Subject subject) {
        this.model = subject.model();
        this.catalogue = subject.catalogue();
        for (ThreatCategory category : ThreatCategory.values()) {
            number(Optional.of(category));
        }
        number(Optional.empty());
        model.controls().keySet().forEach(id -> controls.put(id, controls.size() + 1));
    }

    private void number(Optional<ThreatCategory> category) {
        model.threats().forEach((id, threat) -> {
            if (threat.category().equals(category)) {
                threats.put(id, threats.size() + 1);
            }
        });
    }

    /** The ids of a category's threats, in the order of their numbers. */
    List<String> threatsOf(Optional<ThreatCategory> category) {
        return threats.keySet().stream()
                .filter(id -> threat(id)
                        .filter(threat -> threat.category().equals(category))
                        .isPresent())
                .toList();
    }

    private Optional<Threat> threat(String id) {
        return Optional.ofNullable(model.threats().get(id));
    }

    /** All threats by the order of their numbers. */
    Collection<String> threats() {
        return threats.keySet();
    }

    /** T3 for the third threat, C2 for the second control; empty for everything else. */
    String number(Kind kind, String id) {
        return switch (kind) {
            case THREAT -> numbered("T", threats.get(id));
            case CONTROL -> numbered("C", controls.get(id));
            default -> "";
        };
    }

    private static String numbered(String letter, @Nullable Integer number) {
        return number == null ? "" : letter + number;
    }

    /** What people call an element, else its id. */
    String name(Kind kind, String id) {
        return Optional.<Element>ofNullable(Elements.of(model, kind).get(id))
                .flatMap(Element::label)
                .filter(label -> !label.isBlank())
                .orElse(id);
    }

    /** The element by its name, in front of it its number where it has one. */
    Phrase link(Ref ref) {
        if (!Elements.of(model, ref.kind()).containsKey(ref.id())) {
            return Phrase.of(new Run.Code(ref.toString()), new Run.Text(" "), new Run.Missing("not in the file"));
        }
        String number = number(ref.kind(), ref.id());
        String name = name(ref.kind(), ref.id());
        return Phrase.of(new Run.Inside(Anchor.of(ref), number.isEmpty() ? name : number + " " + name, ref.toString()));
    }

    Phrase link(Kind kind, String id) {
        return Slug.valid(id) ? link(new Ref(kind, id)) : Phrase.code(id);
    }

    /** Only the number, for where many stand together. */
    Phrase shortLink(Kind kind, String id) {
        String number = number(kind, id);
        return number.isEmpty()
                ? link(kind, id)
                : Phrase.of(
                        new Run.Inside(Anchor.of(kind, id), number, kind.word() + "/" + id + ": " + name(kind, id)));
    }

    Phrase link(Optional<Ref> ref) {
        return ref.map(this::link).orElseGet(Phrase::notStated);
    }

    /** All in one line. */
    Phrase links(Collection<Ref> refs) {
        return Phrase.joined(refs.stream().map(this::link).toList(), ", ");
    }

    /** One line each. */
    Cell lines(Collection<Ref> refs) {
        return Cell.lines(refs.stream().map(this::link).toList());
    }

    /** The cell that names a row: what people call the element, its id below. */
    Cell head(Kind kind, String id) {
        String name = name(kind, id);
        String number = number(kind, id);
        List<Phrase> lines = new ArrayList<>();
        if (!name.equals(id)) {
            lines.add(Phrase.strong(number.isEmpty() ? name : number + " " + name));
            lines.add(Phrase.code(id));
        } else {
            lines.add(Phrase.of(new Run.Strong(number.isEmpty() ? "" : number + " "), new Run.Code(id)));
        }
        Optional.<Element>ofNullable(Elements.of(model, kind).get(id)).ifPresent(element -> remarks(element, lines));
        return Cell.lines(lines);
    }

    /** What stays with an element beside its fields: its note, and the ids that it had before. */
    static void remarks(Element element, List<Phrase> lines) {
        element.note()
                .filter(note -> !note.isBlank())
                .ifPresent(note -> lines.add(Phrase.quiet("Note: " + note.strip())));
        if (!element.formerly().isEmpty()) {
            lines.add(Phrase.quiet("formerly " + String.join(", ", element.formerly())));
        }
    }

    /** Who decided and when. */
    Phrase decision(Optional<Decision> decision) {
        if (decision.flatMap(Decision::by).isEmpty()
                && decision.flatMap(Decision::on).isEmpty()) {
            return Phrase.notStated();
        }
        return link(decision.flatMap(Decision::by)).then(", ").then(Words.date(decision.flatMap(Decision::on)));
    }

    /** A requirement, linked to what this document says of it. */
    Phrase requirement(RequirementId id) {
        if (catalogue.find(id).isEmpty()) {
            return Phrase.of(new Run.Code(id.text()), new Run.Text(" "), new Run.Missing("not in the catalogue"));
        }
        return Phrase.of(new Run.Inside("requirement-" + id.text().replace('.', '-'), id.text(), "requirement " + id));
    }

    Phrase requirements(Collection<RequirementId> ids) {
        return Phrase.joined(ids.stream().map(this::requirement).toList(), ", ");
    }
}
