package org.claviger.server.candidates;

import org.claviger.analysis.identify.Candidate;
import org.claviger.analysis.identify.Standing;
import org.claviger.model.value.CandidateId;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/** Candidates in words: where they are, how they stand. */
final class CandidateWords {
    private CandidateWords() {}

    static String href(OpenSystem here, CandidateId id) {
        return here.room("candidates/" + id.rule() + "/" + id.kind() + "/" + id.element());
    }

    static Phrase link(OpenSystem here, Candidate candidate) {
        return Phrase.link(
                href(here, candidate.id()), candidate.title(), candidate.id().toString());
    }

    /** What it was found at. */
    static Phrase at(OpenSystem here, Candidate candidate) {
        return candidate
                .at()
                .ref()
                .map(here::link)
                .orElseGet(() -> Phrase.link(here.home(), here.name(), "the system as a whole"));
    }

    static Phrase state(Standing.State state) {
        return switch (state) {
            case OPEN -> Phrase.label("open", Tone.ATTENTION);
            case REOPENED -> Phrase.label("open again", Tone.BAD);
            case ACCEPTED -> Phrase.label("accepted", Tone.GOOD);
            case SET_ASIDE -> Phrase.label("set aside", Tone.QUIET);
            case CATEGORY_SET_ASIDE -> Phrase.label("category set aside", Tone.QUIET);
        };
    }
}
