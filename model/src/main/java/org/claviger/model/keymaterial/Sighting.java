package org.claviger.model.keymaterial;

/**
 * Key material found in a text: what it is and where, never the material itself, so that it can be logged and shown.
 *
 * @param kind what was found
 * @param start offset of its first character, in chars
 * @param end offset after its last character, in chars; of a {@link Kind#PEM_PRIVATE_KEY} without an end line, after
 *     its first line
 */
public record Sighting(Kind kind, int start, int end) {
    public Sighting {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A sighting begins at or after 0 and ends after it begins");
        }
    }

    public Verdict verdict() {
        return kind.verdict();
    }

    int length() {
        return end - start;
    }

    boolean overlaps(Sighting other) {
        return start < other.end && other.start < end;
    }
}
