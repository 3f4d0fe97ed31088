package org.claviger.model.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.shape.Choices;
import org.claviger.model.shape.RecordShape;
import org.claviger.model.shape.RecordShape.Field;
import org.claviger.model.shape.Shape;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Position;

/**
 * Writes a record as a tree: fields in the order of the record, elements in the order of the model, nothing that is
 * empty, the shorthand where it says everything. Reading the tree gives an equal record.
 */
public final class Unbinder {
    private Unbinder() {}

    /** The tree of a record. */
    public static Node unbind(Record record) {
        return node(record, false);
    }

    private static Node node(Object value, boolean noneAllowed) {
        return switch (value) {
            case Record record when isShaped(record) -> record(record);
            case List<?> list -> list(list, noneAllowed);
            case Map<?, ?> map -> map(map);
            case Enum<?> choice -> bare(Choices.word(choice));
            case Boolean flag -> bare(flag.toString());
            case Integer number -> bare(number.toString());
            case String text -> new Scalar(text, true, Position.NONE);
            default -> bare(value.toString());
        };
    }

    /** Values of the value package are records as well, but stand in one scalar. */
    static boolean isShaped(Record record) {
        return !record.getClass().getPackageName().equals("org.claviger.model.value");
    }

    private static Node bare(String text) {
        return new Scalar(text, false, Position.NONE);
    }

    private static Node list(List<?> list, boolean noneAllowed) {
        if (list.isEmpty() && noneAllowed) {
            return bare("none");
        }
        return new Sequence(list.stream().map(item -> node(item, false)).toList(), Position.NONE);
    }

    private static Node map(Map<?, ?> map) {
        List<Member> members = new ArrayList<>(map.size());
        map.forEach((id, value) ->
                members.add(new Member(new Scalar((String) id, false, Position.NONE), node(value, false))));
        return new Mapping(List.copyOf(members), Position.NONE);
    }

    private static Node record(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        List<Field> said = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        for (Field field : shape.fields()) {
            present(shape.get(record, field), field).ifPresent(value -> {
                said.add(field);
                members.add(
                        new Member(new Scalar(field.name(), false, Position.NONE), node(value, field.noneAllowed())));
            });
        }
        if (said.size() == 1
                && unmistakable(shape, said.getFirst(), members.getFirst().value())) {
            return members.getFirst().value();
        }
        return new Mapping(List.copyOf(members), Position.NONE);
    }

    /** Whether a bare value would be read back into the field that it came from. */
    private static boolean unmistakable(RecordShape shape, Field field, Node value) {
        int place = shape.shorthand().indexOf(field);
        if (place < 0 || value instanceof Mapping) {
            return false;
        }
        return value instanceof Sequence
                || shape.shorthand().subList(0, place).stream()
                        .noneMatch(earlier -> takes(shape.shape(earlier), value));
    }

    private static boolean takes(Shape shape, Node value) {
        return !(shape instanceof Shape.Choice(Choices choices))
                || value instanceof Scalar scalar && choices.byWord().containsKey(scalar.text());
    }

    private static Optional<?> present(Object value, Field field) {
        if (value instanceof Optional<?> optional) {
            return optional;
        }
        boolean empty = value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value.equals(false);
        return empty && !field.required() ? Optional.empty() : Optional.of(value);
    }
}
