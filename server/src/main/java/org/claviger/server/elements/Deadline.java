package org.claviger.server.elements;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Listing.Field;

/**
 * A day by which something has to happen.
 *
 * @param today the day on which one looks
 */
public record Deadline(LocalDate day, LocalDate today) {
    /** Days without a date come last. */
    private static final double NEVER = 9e9;

    /** Whether the day is over. */
    public boolean passed() {
        return day.isBefore(today);
    }

    /** The day, and that it is over where it is. */
    public Phrase words(String whenPassed) {
        Phrase date = Phrase.kept(day.toString());
        return passed() ? date.then(Phrase.of(" ")).then(Phrase.label(whenPassed, Tone.BAD)) : date;
    }

    /** Sorted by the day. */
    public static Field field(Optional<LocalDate> day, Phrase... lines) {
        return Field.by(day.map(value -> (double) value.toEpochDay()).orElse(NEVER), lines);
    }
}
