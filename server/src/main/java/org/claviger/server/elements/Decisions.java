package org.claviger.server.elements;

import java.util.Optional;
import org.claviger.model.Decision;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Who decided, and when. */
public final class Decisions {
    private Decisions() {}

    public static Phrase of(OpenSystem here, Optional<Decision> decision) {
        boolean silent = decision.flatMap(Decision::by).isEmpty()
                && decision.flatMap(Decision::on).isEmpty();
        return silent
                ? Phrase.notStated()
                : here.link(decision.flatMap(Decision::by))
                        .then(Phrase.quiet(" on "))
                        .then(Words.date(decision.flatMap(Decision::on)));
    }
}
