package org.claviger.server.acceptances;

import java.time.LocalDate;
import org.claviger.model.Acceptance;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;

/** Whether an acceptance holds on a day, by its dates alone. */
public enum Validity {
    HOLDS("holds today", Tone.GOOD),
    EXPIRED("expired", Tone.BAD),
    NOT_YET("not yet given", Tone.ATTENTION),
    NOT_DATED("without dates", Tone.ATTENTION);

    private final String words;
    private final Tone tone;

    Validity(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    public static Validity of(Acceptance acceptance, LocalDate today) {
        if (acceptance.until().filter(until -> until.isBefore(today)).isPresent()) {
            return EXPIRED;
        }
        if (acceptance.on().isEmpty() || acceptance.until().isEmpty()) {
            return NOT_DATED;
        }
        return acceptance.on().get().isAfter(today) ? NOT_YET : HOLDS;
    }

    public Phrase label() {
        return Phrase.label(words, tone);
    }
}
