package org.claviger.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.claviger.ledger.Parsed.Reason;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Node;
import org.claviger.model.text.Problems;
import org.claviger.model.value.ValueFormatException;

/**
 * The members of one JSON object (RFC 8259) whose names are known beforehand: each is there once, no other is. A member
 * that is not of its form is refused with a {@link ValueFormatException}.
 */
public final class JsonMembers {
    private final Map<String, Node> values;

    private JsonMembers(Map<String, Node> values) {
        this.values = values;
    }

    /** Reads bytes that are one object with exactly these members, within the limits. */
    public static Parsed<JsonMembers> read(Bytes bytes, Set<String> names, Limits limits) {
        if (bytes.size() > limits.bytes()) {
            return Parsed.refused(Reason.TOO_LARGE, "More than " + limits.bytes() + " bytes.");
        }
        Problems problems = new Problems(1);
        Document document = Document.parse("entry.json", bytes.toArray(), limits, problems);
        if (!problems.isEmpty() || !(document.root().orElse(null) instanceof Node.Mapping object)) {
            return Parsed.refused(Reason.NOT_READABLE, "This is not one JSON object within the limits.");
        }
        Map<String, Node> values = new HashMap<>();
        object.members().forEach(member -> values.put(member.name().text(), member.value()));
        return values.keySet().equals(names)
                ? Parsed.read(new JsonMembers(values))
                : Parsed.refused(Reason.WRONG_MEMBERS, "The members must be " + String.join(", ", names) + ".");
    }

    public Node value(String name) {
        Node value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not among the names that were asked for: " + name);
        }
        return value;
    }

    /** The string of this name. */
    public String text(String name) {
        if (value(name) instanceof Node.Scalar scalar && scalar.quoted()) {
            return scalar.text();
        }
        throw new ValueFormatException("a string in " + name);
    }

    /** The whole number of this name, from 0 to 2^53 - 1. */
    public long whole(String name) {
        if (value(name) instanceof Node.Scalar scalar
                && !scalar.quoted()
                && scalar.text().length() <= 16) {
            try {
                long whole = Long.parseLong(scalar.text());
                if (whole >= 0 && whole <= CanonicalJson.LARGEST) {
                    return whole;
                }
            } catch (NumberFormatException e) {
                // Said below.
            }
        }
        throw new ValueFormatException("a whole number in " + name);
    }
}
