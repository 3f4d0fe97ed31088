package org.claviger.model.value;

import java.util.Objects;

/**
 * A reference to an element: {@code wallet/cold}. Two references are equal when they name the same element.
 *
 * @param kind what it points at
 * @param id the element's id within its kind
 */
public record Ref(Kind kind, String id) implements Comparable<Ref> {
    public Ref {
        Objects.requireNonNull(kind);
        if (!Slug.valid(id)) {
            throw new ValueFormatException("an id of " + Slug.FORM);
        }
    }

    /** Reads {@code kind/id}. */
    public static Ref parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new ValueFormatException("a reference written kind/id, such as wallet/cold");
        }
        Kind kind = Kind.ofWord(text.substring(0, slash))
                .orElseThrow(() -> new ValueFormatException(
                        "a reference whose first word is a kind of element, such as wallet/cold or role/ciso"));
        return new Ref(kind, text.substring(slash + 1));
    }

    @Override
    public int compareTo(Ref other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }
}
