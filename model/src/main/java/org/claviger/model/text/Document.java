package org.claviger.model.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** A text that was read: its name, its characters, and its tree where it has one. */
public final class Document {
    /** A mapping larger than this is looked up by an index, so that locating many findings stays linear. */
    private static final int INDEXED_FROM = 16;

    private final String name;
    private final String text;
    private final Optional<Node> root;
    private final Map<Node.Mapping, Map<String, Node.Member>> indexes =
            Collections.synchronizedMap(new IdentityHashMap<>());

    private Document(String name, String text, Optional<Node> root) {
        this.name = name;
        this.text = text;
        this.root = root;
    }

    /** As the person gave it, for messages. */
    public String name() {
        return name;
    }

    /** The document without its text and tree, for whoever has looked up all places and keeps what was read for long. */
    public Document nameOnly() {
        return new Document(name, "", Optional.empty());
    }

    /** As decoded; empty when it could not be. */
    public String text() {
        return text;
    }

    /** The tree; absent when there is none, with the reason among the problems. */
    public Optional<Node> root() {
        return root;
    }

    /** Which of the two notations a text is in. */
    public enum Notation {
        YAML,
        JSON;

        /** By the ending of a file's name: {@code .json} is JSON, everything else YAML. */
        public static Notation ofName(String name) {
            return name.endsWith(".json") ? JSON : YAML;
        }
    }

    /** Reads at most the limit's bytes of a stream and makes a tree of them. Problems are added, never thrown. */
    public static Document read(String name, InputStream in, Limits limits, Problems problems) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 16));
        if (bytes.length > limits.bytes()) {
            problems.add(
                    Fault.TOO_LARGE,
                    Position.START,
                    Pointer.ROOT,
                    "The file is larger than " + megabytes(limits.bytes()) + ".",
                    "Describe one system per file; on the command line, --max-size raises the limit.");
            return new Document(name, "", Optional.empty());
        }
        return parse(name, bytes, limits, problems);
    }

    /** Makes a tree of these bytes. */
    public static Document parse(String name, byte[] bytes, Limits limits, Problems problems) {
        Optional<String> decoded = Decoded.of(bytes, problems);
        if (decoded.isEmpty()) {
            return new Document(name, "", Optional.empty());
        }
        String text = decoded.get();
        Optional<Node> root = Notation.ofName(name) == Notation.JSON
                ? JsonReader.read(text, limits, problems)
                : YamlReader.read(text, limits, problems);
        if (root.isEmpty() && problems.isEmpty()) {
            problems.add(
                    Fault.NOT_READABLE,
                    Position.START,
                    Pointer.ROOT,
                    "The file is empty.",
                    "Start from a template: claviger new --template exchange model.yaml");
        }
        return new Document(name, text, root);
    }

    private static String megabytes(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    /** Where the value at a pointer stands, or the nearest above it that is there. */
    public Position locate(Pointer path) {
        return follow(path).position();
    }

    /**
     * The pointer as it is in this text: steps into a shorthand, which the text does not spell out, are left out.
     * {@code /workflows/w/steps/2} is {@code /workflows/w/2} where the workflow is written as a bare list.
     */
    public Pointer actual(Pointer path) {
        return follow(path).path();
    }

    private record Followed(Position position, Pointer path) {}

    private Followed follow(Pointer path) {
        Position best = root.map(Node::position).orElse(Position.NONE);
        Pointer actual = Pointer.ROOT;
        Optional<Node> at = root;
        for (String step : path.steps()) {
            if (at.isPresent() && impliedIn(at.get(), step)) {
                continue;
            }
            Optional<Placed> next = at.flatMap(node -> member(node, step));
            best = next.map(Placed::position).orElse(best);
            at = next.map(Placed::node);
            actual = actual.to(step);
        }
        return new Followed(best, actual);
    }

    /** A field that a bare list stands for, or the only item of a list that is written as one value. */
    private static boolean impliedIn(Node node, String step) {
        boolean index = !step.isEmpty() && step.chars().allMatch(Character::isDigit);
        return switch (node) {
            case Node.Sequence _ -> !index;
            case Node.Mapping mapping ->
                step.equals("0")
                        && mapping.members().stream()
                                .noneMatch(each -> each.name().text().equals("0"));
            case Node.Scalar scalar -> !scalar.absent();
        };
    }

    /** A member's value and where a reader looks for it: at its name in a mapping, at itself in a list. */
    private record Placed(Position position, Node node) {}

    private Optional<Placed> member(Node node, String step) {
        return switch (node) {
            case Node.Mapping mapping ->
                named(mapping, step).map(member -> new Placed(member.name().position(), member.value()));
            case Node.Sequence sequence -> {
                int index =
                        step.chars().allMatch(Character::isDigit) && step.length() < 9 ? Integer.parseInt(step) : -1;
                yield index >= 0 && index < sequence.items().size()
                        ? Optional.of(new Placed(
                                sequence.items().get(index).position(),
                                sequence.items().get(index)))
                        : Optional.empty();
            }
            case Node.Scalar _ -> Optional.empty();
        };
    }

    private Optional<Node.Member> named(Node.Mapping mapping, String name) {
        if (mapping.members().size() < INDEXED_FROM) {
            return mapping.members().stream()
                    .filter(member -> member.name().text().equals(name))
                    .findFirst();
        }
        return Optional.ofNullable(
                indexes.computeIfAbsent(mapping, Document::index).get(name));
    }

    private static Map<String, Node.Member> index(Node.Mapping mapping) {
        Map<String, Node.Member> index = HashMap.newHashMap(mapping.members().size());
        mapping.members().forEach(member -> index.putIfAbsent(member.name().text(), member));
        return index;
    }
}
