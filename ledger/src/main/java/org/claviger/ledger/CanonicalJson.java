package org.claviger.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claviger.model.value.ValueFormatException;

/**
 * JSON in the one way of RFC 8785 (JSON Canonicalization Scheme), of which envelopes need objects, strings and whole
 * numbers: {@code {"seq":7,"type":"model/put"}}. No blanks, names sorted by UTF-16 code units, the shortest escapes, UTF-8.
 */
public sealed interface CanonicalJson {
    /** The largest whole number that every reader of JSON reads exactly: 2^53 - 1. */
    long LARGEST = (1L << 53) - 1;

    /** A string; one with a lone surrogate is refused with a {@link ValueFormatException} (RFC 8785, section 3.2.2.2). */
    record Text(String value) implements CanonicalJson {
        public Text {
            requireWellFormed(value);
        }
    }

    /** A whole number between -(2^53 - 1) and 2^53 - 1; another is refused with a {@link ValueFormatException}. */
    record Whole(long value) implements CanonicalJson {
        public Whole {
            if (value > LARGEST || value < -LARGEST) {
                throw new ValueFormatException("a whole number of at most 53 bits");
            }
        }
    }

    /** An object, its members in the order of RFC 8785, section 3.2.3, which is that of {@link String#compareTo}. */
    record Members(SortedMap<String, CanonicalJson> members) implements CanonicalJson {
        public Members {
            members = new TreeMap<>(members);
            members.keySet().forEach(CanonicalJson::requireWellFormed);
        }
    }

    static CanonicalJson of(String text) {
        return new Text(text);
    }

    static CanonicalJson of(long whole) {
        return new Whole(whole);
    }

    static CanonicalJson of(Map<String, CanonicalJson> members) {
        return new Members(new TreeMap<>(members));
    }

    /** The canonical bytes. */
    default Bytes bytes() {
        StringBuilder out = new StringBuilder();
        write(this, out);
        return Bytes.ofText(out.toString());
    }

    private static void write(CanonicalJson json, StringBuilder out) {
        switch (json) {
            case Text(String value) -> JsonString.write(value, out);
            case Whole(long value) -> out.append(value);
            case Members(var members) -> {
                String separator = "{";
                for (Map.Entry<String, CanonicalJson> member : members.entrySet()) {
                    out.append(separator);
                    JsonString.write(member.getKey(), out);
                    write(member.getValue(), out.append(':'));
                    separator = ",";
                }
                out.append(members.isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void requireWellFormed(String text) {
        if (!JsonString.wellFormed(text)) {
            throw new ValueFormatException("text without half characters");
        }
    }
}
