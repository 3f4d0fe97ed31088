package org.claviger.analysis.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Decision;
import org.claviger.model.PolicyDocument;

/** Whether a document counts on a day: approved with a date, in force, and not overdue for its own review. */
public enum DocumentStanding {
    NOT_APPROVED,
    NO_EFFECTIVE_DATE,
    NOT_YET_IN_FORCE,
    REVIEW_OVERDUE,
    IN_FORCE;

    /** What stands first in a document's way, or that nothing does. */
    public static DocumentStanding of(PolicyDocument document, LocalDate today) {
        return all(document, today).stream().findFirst().orElse(IN_FORCE);
    }

    /** All that stands in a document's way. */
    public static List<DocumentStanding> all(PolicyDocument document, LocalDate today) {
        List<DocumentStanding> all = new ArrayList<>();
        Optional<Decision> approved = document.approved();
        if (approved.flatMap(Decision::by).isEmpty()
                || approved.flatMap(Decision::on).isEmpty()) {
            all.add(NOT_APPROVED);
        }
        if (document.effective().isEmpty()) {
            all.add(NO_EFFECTIVE_DATE);
        }
        if (document.effective().filter(day -> day.isAfter(today)).isPresent()) {
            all.add(NOT_YET_IN_FORCE);
        }
        if (due(document).filter(day -> day.isBefore(today)).isPresent()) {
            all.add(REVIEW_OVERDUE);
        }
        return all;
    }

    /** By when the document is reviewed again: the last review, else the day it came into force, and its interval. */
    public static Optional<LocalDate> due(PolicyDocument document) {
        return document.reviewEvery()
                .flatMap(every -> document.reviewed().or(document::effective).map(every::nextBy));
    }
}
