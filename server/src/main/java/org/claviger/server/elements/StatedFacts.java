package org.claviger.server.elements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.systems.OpenSystem;

/** Everything that the model says of an element, field by field, in the order of the language. */
public final class StatedFacts {
    private final OpenSystem here;

    StatedFacts(OpenSystem here) {
        this.here = here;
    }

    /**
     * A field that says something.
     *
     * @param meaning what the language says of the field
     */
    public record Fact(String label, String meaning, Cell value) {}

    /** The fields of a record that say something, but for those that the page shows elsewhere. */
    List<Fact> of(Record element, Set<String> elsewhere) {
        RecordShape shape = RecordShape.of(element.getClass());
        List<Fact> facts = new ArrayList<>();
        for (Field field : shape.fields()) {
            if (!elsewhere.contains(field.name())) {
                value(shape.get(element, field))
                        .ifPresent(cell -> facts.add(new Fact(label(field.name()), field.doc(), cell)));
            }
        }
        return facts;
    }

    private static String label(String name) {
        String words = name.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Optional<Cell> value(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(this::value);
            case Collection<?> list -> list.isEmpty() ? Optional.empty() : Optional.of(lines(list));
            case Map<?, ?> map -> map.isEmpty() ? Optional.empty() : Optional.of(entries(map));
            case String text -> text.isBlank() ? Optional.empty() : Optional.of(LinkedText.of(here, Optional.of(text)));
            default -> Optional.of(Cell.of(phrase(value)));
        };
    }

    private Cell lines(Collection<?> list) {
        return list.stream().allMatch(RequirementId.class::isInstance)
                ? Cell.of(Phrase.joined(list.stream().map(this::phrase).toList(), ", "))
                : Cell.lines(list.stream().map(this::phrase).toList());
    }

    private Cell entries(Map<?, ?> map) {
        return Cell.lines(map.entrySet().stream()
                .map(each -> Phrase.strong(each.getKey() + ": ").then(phrase(each.getValue())))
                .toList());
    }

    private Phrase phrase(Object value) {
        return switch (value) {
            case Ref ref -> here.link(ref);
            case RequirementId requirement -> here.link(requirement);
            case Boolean flag -> Phrase.of(flag ? "yes" : "no");
            case Enum<?> choice -> Phrase.of(Choices.word(choice).replace('-', ' '));
            case LocalDate date -> Phrase.kept(date.toString());
            case Range<?> range -> Phrase.of(range.toString().replace("..", " to "));
            case String text -> LinkedText.of(here, text);
            case Optional<?> optional -> optional.map(this::phrase).orElseGet(Phrase::notStated);
            case Collection<?> list ->
                Phrase.joined(list.stream().map(this::phrase).toList(), ", ");
            case Record record
            when !record.getClass().getPackageName().equals("org.claviger.model.value") -> sentence(record);
            default -> Phrase.of(value.toString());
        };
    }

    /** A record within an element on one line: the fields that say something, named where their value does not. */
    private Phrase sentence(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        List<Phrase> parts = new ArrayList<>();
        for (Field field : shape.fields()) {
            Object value = shape.get(record, field);
            value(value).ifPresent(cell -> {
                Phrase words = Phrase.joined(cell.lines(), ", ");
                boolean speaks = value instanceof Ref
                        || parts.isEmpty() && shape.shorthand().contains(field);
                parts.add(
                        speaks
                                ? words
                                : Phrase.of(new Run.Quiet(field.name().replace('-', ' ') + " "))
                                        .then(words));
            });
        }
        return Phrase.joined(parts, "; ");
    }
}
