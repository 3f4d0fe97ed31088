package org.claviger.model.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.text.Node.Mapping;
import org.claviger.model.text.Node.Member;
import org.claviger.model.text.Node.Scalar;
import org.claviger.model.text.Node.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of either reader together into a tree, keeping to the limits: depth, number and length of values,
 * names unique in their mapping. A limit that is passed ends the reading; a doubled name is noted and its value left
 * out.
 */
final class Tree {
    private final Limits limits;
    private final Problems problems;
    private final List<Level> open = new ArrayList<>();
    private @Nullable Node root;
    private int values;
    private boolean stopped;

    Tree(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** A collection still being read. */
    private static final class Level {
        private final Position position;
        private final Pointer path;
        private final boolean mapping;
        private final List<Node> items = new ArrayList<>();
        private final List<Member> members = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private @Nullable Scalar name;
        private boolean doubled;

        Level(Position position, Pointer path, boolean mapping) {
            this.position = position;
            this.path = path;
            this.mapping = mapping;
        }

        boolean expectsName() {
            return mapping && name == null;
        }
    }

    /** Whether a limit was passed, so that nothing more should be fed. */
    boolean stopped() {
        return stopped || problems.full();
    }

    /** Whether a name of a mapping comes next. */
    boolean expectsName() {
        return !open.isEmpty() && open.getLast().expectsName();
    }

    Optional<Node> root() {
        return stopped ? Optional.empty() : Optional.ofNullable(root);
    }

    /** Where the next value will stand. */
    Pointer path() {
        if (open.isEmpty()) {
            return Pointer.ROOT;
        }
        Level level = open.getLast();
        if (!level.mapping) {
            return level.path.to(level.items.size());
        }
        return level.name == null ? level.path : level.path.to(level.name.text());
    }

    void begin(boolean mapping, Position position) {
        if (!counted(position)) {
            return;
        }
        if (open.size() >= limits.depth()) {
            stop(
                    position,
                    "The file is nested more than " + limits.depth() + " levels deep.",
                    "A model needs about ten.");
            return;
        }
        if (expectsName()) {
            problems.add(
                    Fault.WRONG_SHAPE,
                    position,
                    path(),
                    "A list or mapping stands where a name should.",
                    "Write a plain name.");
            stopped = true;
            return;
        }
        open.add(new Level(position, path(), mapping));
    }

    void end() {
        Level level = open.removeLast();
        place(
                level.mapping
                        ? new Mapping(List.copyOf(level.members), level.position)
                        : new Sequence(List.copyOf(level.items), level.position));
    }

    void scalar(String text, boolean quoted, Position position) {
        if (!counted(position)) {
            return;
        }
        if (text.length() > limits.scalarBytes()) {
            problems.add(
                    Fault.VALUE_TOO_LONG,
                    position,
                    path(),
                    "The value has " + text.length() + " characters; " + limits.scalarBytes() + " are allowed.",
                    "Keep long texts in a document and refer to it.");
            place(new Scalar("", false, position));
            return;
        }
        Scalar scalar = new Scalar(text, quoted, position);
        if (expectsName()) {
            name(scalar);
        } else {
            place(scalar);
        }
    }

    private void name(Scalar name) {
        Level level = open.getLast();
        level.doubled = !level.names.add(name.text());
        if (level.doubled) {
            problems.add(
                    Fault.DUPLICATE_NAME,
                    name.position(),
                    level.path.to(name.text()),
                    "The name \"" + shortened(name.text()) + "\" stands here a second time.",
                    "Give one of the two another name, or merge them.");
        }
        level.name = name;
    }

    private void place(Node node) {
        if (open.isEmpty()) {
            root = node;
            return;
        }
        Level level = open.getLast();
        if (!level.mapping) {
            level.items.add(node);
            return;
        }
        if (level.name != null && !level.doubled) {
            level.members.add(new Member(level.name, node));
        }
        level.name = null;
    }

    private boolean counted(Position position) {
        if (++values > limits.values()) {
            stop(position, "The file holds more than " + limits.values() + " values.", "Describe one system per file.");
            return false;
        }
        return !stopped;
    }

    private void stop(Position position, String message, String remedy) {
        if (!stopped) {
            problems.add(Fault.TOO_COMPLEX, position, path(), message, remedy);
        }
        stopped = true;
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
