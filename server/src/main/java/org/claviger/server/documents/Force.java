package org.claviger.server.documents;

import org.claviger.analysis.standing.DocumentStanding;
import org.claviger.model.PolicyDocument;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/** Whether a document counts today, in a word. */
final class Force {
    private Force() {}

    static Phrase label(OpenSystem here, PolicyDocument document) {
        return switch (DocumentStanding.of(document, here.subject().today())) {
            case IN_FORCE -> Phrase.label("in force", Tone.GOOD);
            case NOT_YET_IN_FORCE -> Phrase.label("not yet in force", Tone.ATTENTION);
            case REVIEW_OVERDUE -> Phrase.label("review overdue", Tone.BAD);
            case NOT_APPROVED -> Phrase.label("no approval", Tone.ATTENTION);
            case NO_EFFECTIVE_DATE -> Phrase.label("no date", Tone.ATTENTION);
        };
    }
}
