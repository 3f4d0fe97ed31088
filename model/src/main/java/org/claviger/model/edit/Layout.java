package org.claviger.model.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where the values of a text begin and end, in characters. JSON is read as what it is to YAML: values between braces. */
final class Layout {
    private final String text;
    private final Deque<Collection> open = new ArrayDeque<>();
    private Optional<Part> root = Optional.empty();
    private int codePoints;
    private int characters;

    private Layout(String text) {
        this.text = text;
    }

    /** A value with its extent; {@code end} is behind its last character. */
    sealed interface Part {
        int start();

        int end();
    }

    /** A single value. */
    record Single(int start, int end, boolean block) implements Part {
        boolean empty() {
            return start == end;
        }
    }

    /** Named values. */
    record Names(int start, int end, boolean flow, List<Named> members) implements Part {
        Optional<Named> find(String name) {
            return members.stream().filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /** A name, where it begins, and its value. */
    record Named(String name, int at, Part value) {}

    /** Values in order. */
    record Items(int start, int end, boolean flow, List<Part> items) implements Part {}

    /** A collection that has not ended yet. */
    private static final class Collection {
        private final int start;
        private final boolean flow;
        private final boolean names;
        private final List<Named> members = new ArrayList<>();
        private final List<Part> items = new ArrayList<>();
        private Optional<String> name = Optional.empty();
        private int nameAt;

        Collection(int start, boolean flow, boolean names) {
            this.start = start;
            this.flow = flow;
            this.names = names;
        }

        Part ended(int end) {
            int last = flow
                    ? end
                    : names
                            ? members.isEmpty()
                                    ? end
                                    : members.getLast().value().end()
                            : items.isEmpty() ? end : items.getLast().end();
            return names
                    ? new Names(start, last, flow, List.copyOf(members))
                    : new Items(start, last, flow, List.copyOf(items));
        }
    }

    /** The layout of a text; empty where it cannot be said. */
    static Optional<Part> of(String text) {
        Layout layout = new Layout(text);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                layout.take(event);
            }
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
        return layout.root;
    }

    private void take(Event event) {
        switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case CollectionStartEvent begun -> {
                named(begun);
                open.push(new Collection(
                        at(begun.getStartMark()), begun.isFlow(), begun.getEventId() == Event.ID.MappingStart));
            }
            case CollectionEndEvent ended -> add(open.pop().ended(at(ended.getEndMark())));
            default -> {}
        }
    }

    private void named(Event value) {
        if (!open.isEmpty() && open.peek().names && open.peek().name.isEmpty()) {
            throw new YamlEngineException("a name that is no text, at " + value);
        }
    }

    private void scalar(ScalarEvent scalar) {
        int start = at(scalar.getStartMark());
        if (!open.isEmpty() && open.peek().names && open.peek().name.isEmpty()) {
            open.peek().name = Optional.of(scalar.getValue());
            open.peek().nameAt = start;
            return;
        }
        int end = at(scalar.getEndMark());
        boolean block = switch (scalar.getScalarStyle()) {
            case LITERAL, FOLDED -> true;
            default -> false;
        };
        add(new Single(start, block ? stripped(start, end) : end, block));
    }

    /** A block ends with its last line that says something. */
    private int stripped(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private void add(Part part) {
        if (open.isEmpty()) {
            root = Optional.of(part);
            return;
        }
        Collection into = open.peek();
        if (into.names) {
            into.members.add(new Named(into.name.orElseThrow(), into.nameAt, part));
            into.name = Optional.empty();
        } else {
            into.items.add(part);
        }
    }

    /** The parser counts code points, and mostly forwards. */
    private int at(Optional<Mark> mark) {
        int wanted = mark.map(Mark::getIndex).orElse(0);
        characters = text.offsetByCodePoints(characters, wanted - codePoints);
        codePoints = wanted;
        return characters;
    }
}
