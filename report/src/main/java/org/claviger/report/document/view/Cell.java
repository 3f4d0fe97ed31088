package org.claviger.report.document.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a cell.
 *
 * @param lines one under the other
 * @param tone the cell's own colour; its words say the same
 */
public record Cell(List<Phrase> lines, Tone tone) {
    public static Cell of(Phrase... lines) {
        return new Cell(List.of(lines), Tone.PLAIN);
    }

    public static Cell of(String... lines) {
        return lines(Arrays.stream(lines).map(Phrase::of).toList());
    }

    public static Cell text(Optional<String> text) {
        return of(Phrase.text(text));
    }

    /** One line each; "not stated" when there are none. */
    public static Cell lines(List<Phrase> lines) {
        return new Cell(lines.isEmpty() ? List.of(Phrase.notStated()) : lines, Tone.PLAIN);
    }

    public Cell toned(Tone other) {
        return new Cell(lines, other);
    }
}
