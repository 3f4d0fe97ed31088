package org.claviger.model.text;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2.2 (yaml.org/spec/1.2.2) from the parser's events, never through its constructors. Anchors, aliases, merge
 * keys, tags and second documents are not part of the language and are refused by name.
 */
final class YamlReader {
    private final Problems problems;
    private final Tree tree;
    private int documents;

    private YamlReader(Limits limits, Problems problems) {
        this.problems = problems;
        this.tree = new Tree(limits, problems);
    }

    /**
     * The parser looks ahead over a line and copies what it has not consumed whenever its window is full: the time is
     * quadratic in the longest line, so the window is wide and lines are bounded.
     */
    private static final int WINDOW = 1 << 17;

    private static final int LONGEST_LINE = 1 << 20;

    static Optional<Node> read(String text, Limits limits, Problems problems) {
        if (lineTooLong(text, problems) || controlCharacter(text, problems)) {
            return Optional.empty();
        }
        YamlReader reader = new YamlReader(limits, problems);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(WINDOW)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                reader.take(event);
                if (reader.tree.stopped()) {
                    break;
                }
            }
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    Fault.SYNTAX,
                    e.getProblemMark().map(YamlReader::position).orElse(Position.START),
                    Pointer.ROOT,
                    "This is not YAML: " + sentence(e.getProblem()),
                    "Check indentation, quotes and colons here and on the line before.");
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.add(
                    Fault.SYNTAX,
                    Position.START,
                    Pointer.ROOT,
                    "This is not YAML: " + sentence(String.valueOf(e.getMessage())),
                    "Check that the file is text.");
            return Optional.empty();
        }
        return reader.tree.root();
    }

    private static boolean lineTooLong(String text, Problems problems) {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end;
            if (next - start > LONGEST_LINE) {
                problems.add(
                        Fault.TOO_COMPLEX,
                        new Position(line, 1),
                        Pointer.ROOT,
                        "The line has " + (next - start) + " characters; " + LONGEST_LINE + " are allowed.",
                        "Break it into lines, or write JSON into a file whose name ends in .json.");
                return true;
            }
            start = next + 1;
        }
        return false;
    }

    private static boolean controlCharacter(String text, Problems problems) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c < ' ' && c != '\t' && c != '\r') {
                problems.add(
                        Fault.SYNTAX,
                        new Position(line, i - lineStart + 1),
                        Pointer.ROOT,
                        String.format(
                                Locale.ROOT, "This is not YAML: here stands the control character U+%04X.", (int) c),
                        "Remove it; check that the file is text.");
                return true;
            }
        }
        return false;
    }

    private void take(Event event) {
        Position position = event.getStartMark().map(YamlReader::position).orElse(Position.NONE);
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            boolean alias = event instanceof AliasEvent;
            refuse(
                    position,
                    alias ? "An alias (*)" : "An anchor (&)",
                    "Write the value out, or refer to an element by kind/id.");
        }
        switch (event.getEventId()) {
            case DocumentStart -> document((DocumentStartEvent) event, position);
            case Scalar -> scalar((ScalarEvent) event, position);
            case Alias -> tree.scalar("", false, position);
            case SequenceStart, MappingStart -> {
                refuseTag(((CollectionStartEvent) event).getTag(), position);
                tree.begin(event.getEventId() == Event.ID.MappingStart, position);
            }
            case SequenceEnd, MappingEnd -> tree.end();
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
    }

    private void document(DocumentStartEvent event, Position position) {
        if (++documents > 1) {
            refuse(position, "A second document (---)", "Keep one model in a file.");
        }
        if (!event.getTags().isEmpty()) {
            refuse(position, "A %TAG directive", "Remove it.");
        }
    }

    private void scalar(ScalarEvent event, Position position) {
        refuseTag(event.getTag(), position);
        if (tree.expectsName() && event.isPlain() && event.getValue().equals("<<")) {
            refuse(position, "A merge key (<<)", "Write the fields out.");
        }
        tree.scalar(event.getValue(), !event.isPlain(), position);
    }

    private void refuseTag(Optional<String> tag, Position position) {
        tag.ifPresent(_ -> refuse(position, "A tag (!)", "Remove it; the field decides what a value is."));
    }

    private void refuse(Position position, String what, String remedy) {
        problems.add(Fault.REFUSED_FEATURE, position, tree.path(), what + " is not part of the language.", remedy);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The parser's reason as a sentence of one line; it may quote single characters, never values. */
    private static String sentence(String reason) {
        String line =
                Tree.shortened(reason.lines().findFirst().orElse("unreadable").strip());
        return line.endsWith(".") ? line : line + ".";
    }
}
