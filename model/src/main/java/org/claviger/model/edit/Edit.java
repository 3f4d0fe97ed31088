package org.claviger.model.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Model;
import org.claviger.model.binding.Binder;
import org.claviger.model.edit.Layout.Items;
import org.claviger.model.edit.Layout.Named;
import org.claviger.model.edit.Layout.Names;
import org.claviger.model.edit.Layout.Part;
import org.claviger.model.edit.Layout.Single;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Document;
import org.claviger.model.text.Document.Notation;
import org.claviger.model.text.Node;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.claviger.model.text.Position;
import org.claviger.model.text.Problems;
import org.claviger.model.text.TextWriter;

/**
 * Puts a value into the text of a model: a new member of a mapping, a new item of a list, or in place of what stands
 * there. Everything else keeps its characters. The new text is read again and must say exactly what the old one said
 * with the value put; else there is no new text.
 */
public final class Edit {
    /** The step of a way that stands for the end of a list. */
    public static final String APPEND = "-";

    private final String text;
    private final String newline;
    private final Flow flow;

    private Edit(String text, boolean json) {
        this.text = text;
        this.newline = text.contains("\r\n") ? "\r\n" : "\n";
        this.flow = new Flow(json);
    }

    /** The text with a value put at a way from the root; empty where the form of the text does not allow it. */
    public static Optional<String> put(Document document, List<String> way, Node value) {
        boolean json = Notation.ofName(document.name()) == Notation.JSON;
        Edit edit = new Edit(document.text(), json);
        Optional<String> edited = Layout.of(document.text()).flatMap(root -> edit.at(root, way, value));
        return edited.filter(result -> says(document.name(), result, expected(document, way, value)));
    }

    private static Optional<Model> expected(Document document, List<String> way, Node value) {
        return document.root()
                .map(root -> Trees.put(root, way, value))
                .flatMap(root -> new Binder(new Problems(1)).bind(root, Model.class));
    }

    private static boolean says(String name, String text, Optional<Model> expected) {
        Reading reading = ModelFile.read(name, text);
        return reading.sound() && reading.model().equals(expected);
    }

    private Optional<String> at(Part part, List<String> way, Node value) {
        if (way.isEmpty()) {
            return replaced(part, value);
        }
        String step = way.getFirst();
        List<String> rest = way.subList(1, way.size());
        return switch (part) {
            case Names names -> {
                Optional<Named> member = names.find(step);
                if (member.isEmpty()) {
                    yield Optional.of(added(names, step, nested(rest, value)));
                }
                boolean nothing = member.get().value() instanceof Single single && single.empty();
                yield nothing && !rest.isEmpty() && !names.flow()
                        ? Optional.of(under(names, member.get(), nested(rest, value)))
                        : at(member.get().value(), rest, value);
            }
            case Items items when step.equals(APPEND) -> Optional.of(appended(items, nested(rest, value)));
            case Items items -> item(items, step).flatMap(item -> at(item, rest, value));
            case Single single
            when step.equals(APPEND) && !single.block() && !single.empty() ->
                Optional.of(spliced(single, "[" + source(single) + ", " + flow.of(nested(rest, value)) + "]"));
            case Single _ -> Optional.empty();
        };
    }

    private static Optional<Part> item(Items items, String step) {
        int index = step.chars().allMatch(Character::isDigit) && step.length() < 7 ? Integer.parseInt(step) : -1;
        return index >= 0 && index < items.items().size()
                ? Optional.of(items.items().get(index))
                : Optional.empty();
    }

    private static Node nested(List<String> way, Node value) {
        if (way.isEmpty()) {
            return value;
        }
        Node inner = nested(way.subList(1, way.size()), value);
        return way.getFirst().equals(APPEND)
                ? new Sequence(List.of(inner), Position.NONE)
                : new Mapping(
                        List.of(new Member(new Scalar(way.getFirst(), false, Position.NONE), inner)), Position.NONE);
    }

    private Optional<String> replaced(Part part, Node value) {
        return switch (part) {
            case Single single
            when !single.block() -> Optional.of(spliced(single, (single.empty() ? " " : "") + flow.of(value)));
            case Names names when names.flow() -> Optional.of(spliced(names, flow.of(value)));
            case Items items when items.flow() -> Optional.of(spliced(items, flow.of(value)));
            case Single _, Names _, Items _ -> Optional.empty();
        };
    }

    private String source(Part part) {
        return text.substring(part.start(), part.end());
    }

    private String spliced(Part part, String instead) {
        return text.substring(0, part.start()) + instead + text.substring(part.end());
    }

    private String inserted(int at, String added) {
        return text.substring(0, at) + added + text.substring(at);
    }

    private String added(Names names, String name, Node value) {
        if (names.flow()) {
            String member = flow.name(name) + ": " + flow.of(value);
            return names.members().isEmpty()
                    ? inserted(names.start() + 1, member)
                    : inserted(names.members().getLast().value().end(), ", " + member);
        }
        Node member = new Mapping(List.of(new Member(new Scalar(name, false, Position.NONE), value)), Position.NONE);
        int column = names.members().isEmpty()
                ? 0
                : column(names.members().getFirst().at());
        return inserted(lineEnd(names.end()), newline + indented(TextWriter.yaml(member), column));
    }

    private String under(Names names, Named member, Node value) {
        int column = column(names.members().getFirst().at()) + 2;
        return inserted(lineEnd(member.value().end()), newline + indented(TextWriter.yaml(value), column));
    }

    private String appended(Items items, Node value) {
        if (items.flow()) {
            return items.items().isEmpty()
                    ? inserted(items.start() + 1, flow.of(value))
                    : inserted(items.items().getLast().end(), ", " + flow.of(value));
        }
        int column = column(items.start());
        return inserted(lineEnd(items.end()), newline + " ".repeat(column) + "- " + flow.of(value));
    }

    private int column(int at) {
        return at - (text.lastIndexOf('\n', at - 1) + 1);
    }

    /** Behind a comment on the same line. */
    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        int line = end < 0 ? text.length() : end;
        return line > at && text.charAt(line - 1) == '\r' ? line - 1 : line;
    }

    private String indented(String block, int column) {
        String indent = " ".repeat(column);
        List<String> lines = new ArrayList<>();
        block.stripTrailing().lines().forEach(line -> lines.add(line.isEmpty() ? line : indent + line));
        return String.join(newline, lines);
    }
}
