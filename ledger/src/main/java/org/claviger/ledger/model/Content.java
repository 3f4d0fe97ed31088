package org.claviger.ledger.model;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What a part says, as compact JSON in the notation of a file: {@code {"name":"Cold wallet","temperature":"cold"}}. Kept as
 * text: small, immutable, and the very characters of the payload.
 */
public final class Content {
    /** What is read of a payload at the most: 1 MiB, where a part has some kilobytes; else no less than a file may have. */
    static final Limits LIMITS = new Limits(1 << 20, 64 << 10, 48, 1 << 20, 1);

    private final String json;

    private Content(String json) {
        this.json = json;
    }

    /** What this tree says. */
    public static Content of(Node node) {
        StringBuilder out = new StringBuilder();
        CompactJson.write(node, out);
        return new Content(out.toString());
    }

    /** The compact JSON. */
    public String json() {
        return json;
    }

    /** The tree, without places. */
    public Node node() {
        Problems problems = new Problems(1);
        Document document = Document.parse("content.json", json.getBytes(StandardCharsets.UTF_8), LIMITS, problems);
        return document.root()
                .filter(_ -> problems.isEmpty())
                .orElseThrow(() -> new IllegalStateException("content that was written cannot be read"));
    }

    /** Whether both say the same, in whatever order of members. */
    public boolean saysAs(Content other) {
        return json.equals(other.json) || same(node(), other.node());
    }

    /** Whether both say the same apart from one member. */
    boolean saysAsBut(Content other, String member) {
        return same(without(node(), member), without(other.node(), member));
    }

    private static Node without(Node node, String name) {
        return node instanceof Node.Mapping mapping
                ? new Node.Mapping(
                        mapping.members().stream()
                                .filter(member -> !member.name().text().equals(name))
                                .toList(),
                        mapping.position())
                : node;
    }

    private static boolean same(Node one, Node other) {
        return switch (one) {
            case Node.Scalar scalar ->
                other instanceof Node.Scalar text
                        && scalar.text().equals(text.text())
                        && scalar.quoted() == text.quoted();
            case Node.Sequence sequence -> other instanceof Node.Sequence items && same(sequence, items);
            case Node.Mapping mapping -> other instanceof Node.Mapping members && same(mapping, members);
        };
    }

    private static boolean same(Node.Sequence one, Node.Sequence other) {
        if (one.items().size() != other.items().size()) {
            return false;
        }
        for (int i = 0; i < one.items().size(); i++) {
            if (!same(one.items().get(i), other.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Node.Mapping one, Node.Mapping other) {
        Map<String, Node> values = new HashMap<>();
        other.members().forEach(member -> values.put(member.name().text(), member.value()));
        return one.members().size() == values.size()
                && one.members().stream().allMatch(member -> {
                    Node value = values.get(member.name().text());
                    return value != null && same(member.value(), value);
                });
    }

    /** The text of this member, if it has one. */
    Optional<String> text(String member) {
        return node() instanceof Node.Mapping mapping
                ? mapping.members().stream()
                        .filter(each -> each.name().text().equals(member))
                        .map(Node.Member::value)
                        .filter(Node.Scalar.class::isInstance)
                        .map(value -> ((Node.Scalar) value).text())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && json.equals(content.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }
}
