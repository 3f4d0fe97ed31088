package org.claviger.server.plans;

import java.time.LocalDate;
import org.claviger.model.CompromisePlan;
import org.claviger.model.value.Interval;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/** When a plan was last tested, against the year that CCSS 2.04.2.1 gives. */
enum Rehearsal {
    TESTED("within a year", Tone.GOOD),
    LONG_AGO("over a year ago", Tone.ATTENTION),
    NOT_STATED("no test stated", Tone.ATTENTION);

    private final String words;
    private final Tone tone;

    Rehearsal(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    static Rehearsal of(OpenSystem here, CompromisePlan plan) {
        LocalDate today = here.subject().today();
        return plan.tested()
                .map(day -> Interval.YEARLY.nextBy(day).isBefore(today) ? LONG_AGO : TESTED)
                .orElse(NOT_STATED);
    }

    /** Below a head that says tested. */
    Phrase label() {
        return Phrase.label(words, tone);
    }

    /** Where it stands by itself. */
    Phrase alone() {
        return Phrase.label(this == NOT_STATED ? words : "tested " + words, tone);
    }
}
