package org.claviger.model.edit;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;

/** A value on one line, between braces: as YAML writes it, or as JSON must. */
final class Flow {
    private static final Pattern PLAIN = Pattern.compile("[a-z](?:[A-Za-z0-9@/. -]*[A-Za-z0-9])?");
    private static final Pattern TYPED = Pattern.compile("(?i)null|true|false|yes|no|y|n|on|off|none");

    private final boolean json;

    Flow(boolean json) {
        this.json = json;
    }

    String of(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar(scalar);
            case Sequence sequence ->
                sequence.items().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                mapping.members().stream()
                        .map(each -> name(each.name().text()) + ": " + of(each.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    String name(String name) {
        return json || !PLAIN.matcher(name).matches() ? quoted(name) : name;
    }

    private String scalar(Scalar scalar) {
        boolean plain = !json
                && PLAIN.matcher(scalar.text()).matches()
                && (!scalar.quoted() || !TYPED.matcher(scalar.text()).matches());
        return plain ? scalar.text() : quoted(scalar.text());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : Character.toString(c));
            }
        }
        return out.append('"').toString();
    }
}
