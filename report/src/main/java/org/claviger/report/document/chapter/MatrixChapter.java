package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Strength;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Grid;
import org.claviger.report.document.view.Grid.Mark;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/** Chapter 5: which control acts on which threat, read from either side. */
final class MatrixChapter {
    /** More columns than this and the marks of an A4 page on its side can no longer be told apart. */
    private static final int WIDEST = 35;

    private static final Mark NONE = new Mark("", Tone.PLAIN);

    private final Model model;
    private final Names names;
    private final Outline outline = Outline.wideChapter("5", "Threats and controls, both ways", "matrix");

    private MatrixChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        MatrixChapter chapter = new MatrixChapter(source);
        if (source.model().threats().isEmpty() || source.model().controls().isEmpty()) {
            chapter.teach();
        } else {
            chapter.grids();
            chapter.controls();
        }
        return chapter.outline.done();
    }

    private void teach() {
        outline.teach(
                "There is nothing to join yet: the file needs threats and controls, and each control says which threats it"
                        + " acts on. The mapping answers the two questions that decide an assessment: is every threat"
                        + " answered, and does every control answer one?",
                """
                controls:
                  page-monitoring:
                    title: The signing page's scripts are compared with the released ones
                    kind: detective
                    state: in-place
                    against:
                      - threat: threat/page-swapped
                        effect: Notices changed scripts before the next transfer is built.
                        strength: moderate
                        evidence: Alarm of the exercise in March
                """);
    }

    private void grids() {
        outline.section("Threats by control");
        outline.paragraph("S strong, M moderate, W weak, ? strength not stated: the control is in place. The same in"
                + " brackets: it is planned, retired or its state is not stated, and counts for nothing. The count"
                + " behind a threat is of all controls in place that act on it, in every grid. A column without a mark is a"
                + " control that answers nothing. Of several grids each has only the threats that its controls act on. Numbers"
                + " of controls are resolved in the table that follows, those of threats in chapter 4.");
        List<String> controls = List.copyOf(model.controls().keySet());
        Map<String, Map<String, Mark>> marks = marks();
        unanswered(marks);
        int grids = (controls.size() + WIDEST - 1) / WIDEST;
        for (int i = 0; i < grids; i++) {
            int from = controls.size() * i / grids;
            outline.add(grid(controls.subList(from, controls.size() * (i + 1) / grids), grids > 1, marks));
        }
    }

    private void unanswered(Map<String, Map<String, Mark>> marks) {
        List<Phrase> threats = names.threats().stream()
                .filter(threat -> !marks.containsKey(threat))
                .map(threat -> names.shortLink(Kind.THREAT, threat))
                .toList();
        if (!threats.isEmpty()) {
            outline.attention(Phrase.of("No control is mapped to ")
                    .then(Phrase.joined(threats, ", "))
                    .then("."));
        }
    }

    /** One grid; of several, each has only the threats that its controls act on. */
    private Grid grid(List<String> controls, boolean several, Map<String, Map<String, Mark>> marks) {
        List<Grid.Line> lines = new ArrayList<>();
        for (String threat : names.threats()) {
            Map<String, Mark> row = marks.getOrDefault(threat, Map.of());
            if (several && Collections.disjoint(row.keySet(), controls)) {
                continue;
            }
            lines.add(new Grid.Line(
                    head(Kind.THREAT, threat),
                    answered(row),
                    controls.stream()
                            .map(control -> row.getOrDefault(control, NONE))
                            .toList()));
        }
        String first = names.number(Kind.CONTROL, controls.getFirst());
        String last = names.number(Kind.CONTROL, controls.getLast());
        return new Grid(
                "Controls " + first + " to " + last,
                "Threat",
                controls.stream().map(control -> head(Kind.CONTROL, control)).toList(),
                lines);
    }

    private Grid.Head head(Kind kind, String id) {
        return new Grid.Head(names.number(kind, id), Anchor.of(kind, id), names.name(kind, id));
    }

    /** By threat, then control: the strongest of what the control says. */
    private Map<String, Map<String, Mark>> marks() {
        Map<String, Map<String, Mark>> marks = new TreeMap<>();
        model.controls()
                .forEach((id, control) -> control.against()
                        .forEach(mapping -> marks.computeIfAbsent(
                                        mapping.threat().id(), _ -> new TreeMap<>())
                                .putIfAbsent(id, mark(control, mapping))));
        return marks;
    }

    private static Mark mark(Control control, Mapping mapping) {
        String letter = mapping.strength().map(MatrixChapter::letter).orElse("?");
        if (!control.state().equals(Optional.of(ControlState.IN_PLACE))) {
            return new Mark("(" + letter + ")", Tone.PLAIN);
        }
        return new Mark(letter, mapping.strength().map(MatrixChapter::tone).orElse(Tone.QUIET));
    }

    /** How many controls in place act on a threat, over all grids. */
    private static Mark answered(Map<String, Mark> row) {
        long count = row.values().stream()
                .filter(mark -> !mark.text().startsWith("("))
                .count();
        return new Mark(Long.toString(count), count == 0 ? Tone.BAD : Tone.PLAIN);
    }

    private static Tone tone(Strength strength) {
        return switch (strength) {
            case WEAK -> Tone.QUIET;
            case MODERATE -> Tone.SHADE;
            case STRONG -> Tone.DEEP_SHADE;
        };
    }

    private static String letter(Strength strength) {
        return switch (strength) {
            case WEAK -> "W";
            case MODERATE -> "M";
            case STRONG -> "S";
        };
    }

    private void controls() {
        outline.section("Controls and the threats they act on");
        Table.Draft table = Table.of("Controls and the threats they act on")
                .column("Control", 34)
                .column("Kind", 11)
                .column("State", 10)
                .column("Threats, with strength", 45);
        model.controls()
                .forEach((id, control) -> table.row(
                        Cell.of(names.link(Kind.CONTROL, id)),
                        Cell.of(Words.choices(control.kind())),
                        Cell.of(Words.choice(control.state())),
                        Cell.lines(answered(control))));
        outline.add(table.done());
    }

    private List<Phrase> answered(Control control) {
        if (control.against().isEmpty()) {
            return List.of(Phrase.missing("acts on no threat"));
        }
        return control.against().stream()
                .map(mapping -> names.link(mapping.threat())
                        .then(", ")
                        .then(mapping.strength()
                                .map(strength -> Phrase.of(Words.of(strength)))
                                .orElseGet(() -> Phrase.missing("strength not stated"))))
                .toList();
    }
}
