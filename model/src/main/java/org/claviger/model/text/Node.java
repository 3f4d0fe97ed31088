package org.claviger.model.text;

import java.util.List;

/** A value of a document, with the place where it begins. */
public sealed interface Node {
    Position position();

    /** Text between delimiters or none. {@code quoted} distinguishes {@code "none"} and {@code none}, {@code ""} and nothing. */
    record Scalar(String text, boolean quoted, Position position) implements Node {
        /** Whether the value is there at all: YAML's empty value, {@code ~} and {@code null} are not. */
        public boolean absent() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Values in order. */
    record Sequence(List<Node> items, Position position) implements Node {}

    /** Members in the order of the text, names unique. */
    record Mapping(List<Member> members, Position position) implements Node {}

    /** A named value. */
    record Member(Scalar name, Node value) {}

    /** What the value is, for messages. */
    default String description() {
        return switch (this) {
            case Scalar scalar -> scalar.absent() ? "nothing" : "a single value";
            case Sequence _ -> "a list";
            case Mapping _ -> "a mapping";
        };
    }
}
