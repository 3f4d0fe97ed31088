package org.claviger.model.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.ScalarType;
import org.claviger.model.shape.Shape;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Pointer;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Slug;
import org.claviger.model.value.ValueFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree as a record. What cannot be read is noted and left out, so that one pass finds every mistake; null
 * stands, inside this class only, for a value that could not be read.
 */
public final class Binder {
    private final Problems problems;
    private final Predicate<String> idForm;

    /** Reads records whose maps are keyed by slugs, as in a model. */
    public Binder(Problems problems) {
        this(problems, Slug::valid);
    }

    /** Reads records whose maps are keyed by ids of another form. */
    public Binder(Problems problems, Predicate<String> idForm) {
        this.problems = problems;
        this.idForm = idForm;
    }

    /** The record that the tree says; empty when the tree is not even a mapping or lacks what the record requires. */
    public <R extends Record> Optional<R> bind(Node node, Class<R> type) {
        return Optional.ofNullable(type.cast(record(node, RecordShape.of(type), Pointer.ROOT)));
    }

    private @Nullable Object value(Node node, Shape shape, Field field, Pointer path) {
        return switch (shape) {
            case Shape.RecordOf(RecordShape inner) -> record(node, inner, path);
            case Shape.ListOf(Shape item) -> list(node, item, field, path);
            case Shape.MapOf(Shape entry) -> map(node, entry, field, path);
            case Shape.Text _, Shape.Flag _, Shape.Whole _, Shape.Value _, Shape.Choice _ -> {
                if (node instanceof Scalar scalar) {
                    yield scalar(scalar, shape, field, path);
                }
                wrongShape(node, expected(shape), path);
                yield null;
            }
        };
    }

    private @Nullable Object scalar(Scalar scalar, Shape shape, Field field, Pointer path) {
        String text = scalar.text();
        return switch (shape) {
            case Shape.Text _ -> text;
            case Shape.Flag _ -> flag(scalar, path);
            case Shape.Whole _ -> whole(scalar, path);
            case Shape.Choice(Choices choices) -> choice(scalar, choices, path);
            case Shape.Value(ScalarType<?> type) -> typed(scalar, type, field, path);
            default -> throw new IllegalArgumentException("not a scalar: " + shape);
        };
    }

    private @Nullable Object flag(Scalar scalar, Pointer path) {
        return switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> wrong(scalar, path, "true or false");
        };
    }

    private @Nullable Object whole(Scalar scalar, Pointer path) {
        try {
            return Integer.valueOf(scalar.text());
        } catch (NumberFormatException e) {
            return wrong(scalar, path, "a whole number");
        }
    }

    private @Nullable Object choice(Scalar scalar, Choices choices, Pointer path) {
        Enum<?> choice = choices.byWord().get(scalar.text());
        if (choice != null) {
            return choice;
        }
        String near = Nearest.to(scalar.text(), choices.words())
                .map(word -> "; did you mean " + word + "?")
                .orElse(".");
        problems.add(
                Fault.WRONG_VALUE,
                scalar.position(),
                path,
                "\"" + shortened(scalar.text()) + "\" is not one of the words allowed here" + near,
                "Write one of: " + String.join(", ", choices.words()) + ".");
        return null;
    }

    private @Nullable Object typed(Scalar scalar, ScalarType<?> type, Field field, Pointer path) {
        Object value;
        try {
            value = type.parse().apply(scalar.text().strip());
        } catch (ValueFormatException e) {
            return wrong(scalar, path, e.expected());
        }
        if (value instanceof Ref ref
                && !field.targets().isEmpty()
                && !field.targets().contains(ref.kind())) {
            problems.add(
                    Fault.WRONG_KIND,
                    scalar.position(),
                    path,
                    "\"" + ref + "\" is a " + ref.kind().word() + "; " + field.name() + " takes "
                            + kinds(field.targets()) + ".",
                    "Refer to " + kinds(field.targets()) + ".");
            return null;
        }
        return value;
    }

    private static String kinds(Set<Kind> kinds) {
        List<String> words =
                kinds.stream().sorted().map(kind -> "a " + kind.word()).toList();
        return words.size() == 1
                ? words.getFirst()
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private @Nullable Object wrong(Scalar scalar, Pointer path, String expected) {
        problems.add(
                Fault.WRONG_VALUE,
                scalar.position(),
                path,
                "\"" + shortened(scalar.text()) + "\" cannot be read here.",
                "Write " + expected + ".");
        return null;
    }

    private List<Object> list(Node node, Shape item, Field field, Pointer path) {
        if (node instanceof Sequence sequence) {
            List<Object> items = new ArrayList<>(sequence.items().size());
            for (int i = 0; i < sequence.items().size(); i++) {
                Node each = sequence.items().get(i);
                Pointer at = path.to(i);
                if (each instanceof Scalar scalar && scalar.absent()) {
                    wrongShape(each, expected(item), at);
                } else {
                    addRead(items, value(each, item, field, at));
                }
            }
            return Collections.unmodifiableList(items);
        }
        if (field.noneAllowed()
                && node instanceof Scalar scalar
                && scalar.text().equals("none")) {
            return List.of();
        }
        // One value where a list may stand is a list of one.
        List<Object> one = new ArrayList<>(1);
        addRead(one, value(node, item, field, path));
        return Collections.unmodifiableList(one);
    }

    private static void addRead(Collection<Object> items, @Nullable Object read) {
        if (read != null) {
            items.add(read);
        }
    }

    private @Nullable Object map(Node node, Shape entry, Field field, Pointer path) {
        if (!(node instanceof Mapping mapping)) {
            wrongShape(node, "a mapping from ids to entries", path);
            return null;
        }
        Map<String, Object> entries =
                LinkedHashMap.newLinkedHashMap(mapping.members().size());
        for (Member member : mapping.members()) {
            String id = member.name().text();
            Pointer at = path.to(id);
            boolean named = idForm.test(id) || field.candidates() && CandidateId.valid(id);
            if (!named) {
                problems.add(
                        Fault.WRONG_ID,
                        member.name().position(),
                        at,
                        "\"" + shortened(id) + "\" is not an id.",
                        field.candidates()
                                ? "Use rule@kind/id, such as blind-signing@workflow/cold, or " + Slug.FORM + "."
                                : "Use " + Slug.FORM + ".");
            }
            Object value = absent(member.value()) && entry instanceof Shape.RecordOf(RecordShape inner)
                    ? record(new Mapping(List.of(), member.value().position()), inner, at)
                    : value(member.value(), entry, field, at);
            if (value != null && named) {
                entries.put(id, value);
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private @Nullable Record record(Node node, RecordShape shape, Pointer path) {
        if (node instanceof Mapping mapping) {
            return fields(mapping, shape, path);
        }
        if (!shape.shorthand().isEmpty() && !absent(node)) {
            return shorthand(node, shape, path);
        }
        wrongShape(node, "a mapping with the fields " + names(shape), path);
        return null;
    }

    /** A bare value: the first of the shorthand fields that takes it without a complaint, else the last with its complaints. */
    private @Nullable Record shorthand(Node node, RecordShape shape, Pointer path) {
        List<Field> candidates = shape.shorthand();
        for (int i = 0; i < candidates.size(); i++) {
            Field field = candidates.get(i);
            boolean last = i == candidates.size() - 1;
            Problems trial = last ? problems : new Problems(1);
            Object value = new Binder(trial, idForm).value(node, shape.shape(field), field, path);
            if (last || value != null && trial.isEmpty()) {
                @Nullable Object[] values = new Object[shape.fields().size()];
                values[field.index()] = value;
                return complete(values, shape, node.position(), path);
            }
        }
        return null;
    }

    private @Nullable Record fields(Mapping mapping, RecordShape shape, Pointer path) {
        @Nullable Object[] values = new Object[shape.fields().size()];
        for (Member member : mapping.members()) {
            Field field = shape.field(member.name().text());
            if (field == null) {
                unknown(member, shape, path);
            } else if (!absent(member.value())) {
                values[field.index()] = value(member.value(), shape.shape(field), field, path.to(field.name()));
            }
        }
        return complete(values, shape, mapping.position(), path);
    }

    private @Nullable Record complete(@Nullable Object[] values, RecordShape shape, Position position, Pointer path) {
        boolean lacking = false;
        for (Field field : shape.fields()) {
            Object read = values[field.index()];
            if (read == null && field.required()) {
                lacking = true;
                problems.add(
                        Fault.MISSING_FIELD,
                        position,
                        path.to(field.name()),
                        "The field " + field.name() + " is missing or unreadable.",
                        "Add " + field.name() + ": " + expected(shape.shape(field)) + ".");
            }
            values[field.index()] =
                    field.optional() ? Optional.ofNullable(read) : read != null ? read : empty(shape, field);
        }
        return lacking ? null : shape.construct(values);
    }

    private static @Nullable Object empty(RecordShape shape, Field field) {
        return switch (shape.shape(field)) {
            case Shape.ListOf _ -> List.of();
            case Shape.MapOf _ -> Map.of();
            case Shape.Flag _ -> false;
            case Shape.Text _, Shape.Whole _, Shape.Value _, Shape.Choice _, Shape.RecordOf _ -> null;
        };
    }

    private void unknown(Member member, RecordShape shape, Pointer path) {
        Scalar name = member.name();
        String comma = absent(member.value())
                ? "If it is the rest of a text, quote the text: a comma ends a value inside braces. "
                : "";
        List<String> known = shape.fields().stream().map(Field::name).toList();
        String near = Nearest.to(name.text(), known)
                .map(word -> "; did you mean " + word + "?")
                .orElse(".");
        problems.add(
                Fault.UNKNOWN_FIELD,
                name.position(),
                path.to(name.text()),
                "There is no field \"" + shortened(name.text()) + "\" here" + near,
                comma + "The fields here are: " + String.join(", ", known) + ".");
    }

    private void wrongShape(Node node, String expected, Pointer path) {
        problems.add(
                Fault.WRONG_SHAPE,
                node.position(),
                path,
                "Here stands " + node.description() + ", expected was " + expected + ".",
                "Write " + expected + ".");
    }

    private static boolean absent(Node node) {
        return node instanceof Scalar scalar && scalar.absent();
    }

    private static String expected(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "text";
            case Shape.Flag _ -> "true or false";
            case Shape.Whole _ -> "a whole number";
            case Shape.Value(ScalarType<?> type) -> "a " + type.name() + " such as " + type.example();
            case Shape.Choice(Choices choices) -> "one of " + String.join(", ", choices.words());
            case Shape.ListOf(Shape item) -> "a list, each item " + expected(item);
            case Shape.MapOf _ -> "a mapping from ids to entries";
            case Shape.RecordOf(RecordShape inner) -> "a mapping with the fields " + names(inner);
        };
    }

    private static String names(RecordShape shape) {
        return String.join(", ", shape.fields().stream().map(Field::name).toList());
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 57) + "...";
    }
}
