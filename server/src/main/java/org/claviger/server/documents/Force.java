package org.claviger.server.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.Decision;
import org.claviger.model.PolicyDocument;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;

/** Whether a document counts on a day: approved with a date, in force, and not overdue for its own review. */
enum Force {
    IN_FORCE("in force", Tone.GOOD),
    NOT_YET("not yet in force", Tone.ATTENTION),
    REVIEW_OVERDUE("review overdue", Tone.BAD),
    NOT_APPROVED("no approval", Tone.ATTENTION),
    NOT_STATED("no date", Tone.ATTENTION);

    private final String words;
    private final Tone tone;

    Force(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    static Force of(PolicyDocument document, LocalDate today) {
        Optional<Decision> approved = document.approved();
        if (approved.flatMap(Decision::by).isEmpty()
                || approved.flatMap(Decision::on).isEmpty()) {
            return NOT_APPROVED;
        }
        if (document.effective().isEmpty()) {
            return NOT_STATED;
        }
        if (document.effective().get().isAfter(today)) {
            return NOT_YET;
        }
        return due(document).filter(day -> day.isBefore(today)).isPresent() ? REVIEW_OVERDUE : IN_FORCE;
    }

    /** By when the document is reviewed again: the last review, else the day it came into force, and its interval. */
    static Optional<LocalDate> due(PolicyDocument document) {
        return document.reviewEvery()
                .flatMap(every -> document.reviewed()
                        .or(document::effective)
                        .map(last -> last.plusDays((long) Math.ceil(every.longestGapDays()))));
    }

    Phrase label() {
        return Phrase.label(words, tone);
    }
}
