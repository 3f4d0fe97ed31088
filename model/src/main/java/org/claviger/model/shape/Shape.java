package org.claviger.model.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may stand in a place of the language. */
public sealed interface Shape {

    /** Free text. */
    record Text() implements Shape {}

    /** True or false. */
    record Flag() implements Shape {}

    /** A whole number. */
    record Whole() implements Shape {}

    /** A value with a form of its own, read from and written to one scalar. */
    record Value(ScalarType<?> type) implements Shape {}

    /** One of a fixed set of words. */
    record Choice(Choices choices) implements Shape {}

    /** A list; where {@code none} may be said, the word stands for a list that is empty on purpose. */
    record ListOf(Shape item) implements Shape {}

    /** Elements or entries by id, in the order of the file. */
    record MapOf(Shape entry) implements Shape {}

    /** A record with named fields. */
    record RecordOf(RecordShape shape) implements Shape {}

    /** The shape of a Java type as it stands in a record of the language. Records are read lazily, so they may nest. */
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return new ListOf(of(arguments[0]));
            }
            if (raw == Map.class) {
                return new MapOf(of(arguments[1]));
            }
            if (raw == Optional.class) {
                return of(arguments[0]);
            }
            return new Value(ScalarType.ofRange(generic));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return new Text();
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Flag();
        }
        if (plain == int.class || plain == Integer.class) {
            return new Whole();
        }
        if (plain.isEnum()) {
            return new Choice(Choices.of(plain));
        }
        return ScalarType.of(plain)
                .<Shape>map(Value::new)
                .orElseGet(() -> new RecordOf(RecordShape.of(plain.asSubclass(Record.class))));
    }
}
