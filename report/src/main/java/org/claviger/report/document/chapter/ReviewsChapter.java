package org.claviger.report.document.chapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Answers;
import org.claviger.model.Criteria;
import org.claviger.model.Model;
import org.claviger.model.Responsibility;
import org.claviger.model.Review;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;

/** Chapter 9: who looked at the model when, what changed, and who is responsible. */
final class ReviewsChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.chapter("9", "Review history and responsibility", "reviews");

    private ReviewsChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        ReviewsChapter chapter = new ReviewsChapter(source);
        chapter.reviews();
        chapter.responsibility();
        return chapter.outline.done();
    }

    private void reviews() {
        outline.section("Reviews of the threat model");
        Optional<Criteria> criteria = model.criteria();
        Optional<String> cadence = criteria.flatMap(Criteria::reviewEvery).map(Interval::words);
        outline.paragraph(Phrase.strong("Reviewed: ").then(Phrase.text(cadence)).then("."));
        List<String> triggers = criteria.map(Criteria::reviewTriggers).orElse(List.of());
        outline.paragraph(Phrase.strong("Outside the cycle on: ")
                .then(triggers.isEmpty() ? Phrase.notStated() : Phrase.of(String.join("; ", triggers)))
                .then("."));
        if (model.reviews().isEmpty()) {
            outline.teach(
                    "No review is recorded. A review records who took part, what was looked at, what changed, and answers"
                            + " three questions: is the model still current, are the controls still effective, is the risk"
                            + " reduced?",
                    """
                    reviews:
                      2026-q1:
                        on: 2026-03-10
                        by: [role/security-lead, role/ciso]
                        trigger: scheduled
                        looked-at: [all threats of the signing infrastructure, the alarms since December]
                        changed: [page-monitoring is now in place]
                        answers: {current: Yes., effective: Two alarms were tested and came., reduced: One threat stays above.}
                        next: 2026-06-10
                    """);
            return;
        }
        outline.note(
                "These reviews are stated in the file, latest first. No ledger has yet proven when they were recorded.");
        model.reviews().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Review> entry) ->
                                entry.getValue().on().orElse(LocalDate.MIN))
                        .reversed())
                .forEach(entry -> review(entry.getKey(), entry.getValue()));
    }

    private void review(String id, Review review) {
        Facts.Draft facts = Facts.of("Review " + id)
                .half("Held", Words.date(review.on()))
                .half("Next due", Words.date(review.next()))
                .wide("Occasion", Words.choice(review.trigger()))
                .wide("Took part", names.links(review.by()))
                .wide(
                        "Looked at",
                        Cell.lines(review.lookedAt().stream().map(Phrase::of).toList()))
                .wide(
                        "Changed",
                        Cell.lines(review.changed().stream().map(Phrase::of).toList()))
                .wide("Still current?", Phrase.text(review.answers().flatMap(Answers::current)))
                .wide("Controls effective?", Phrase.text(review.answers().flatMap(Answers::effective)))
                .wide("Risk reduced?", Phrase.text(review.answers().flatMap(Answers::reduced)));
        List<Phrase> remarks = new ArrayList<>();
        Names.remarks(review, remarks);
        if (!remarks.isEmpty()) {
            facts.wide("Remarks", Cell.lines(remarks));
        }
        String title = review.about()
                .orElseGet(() -> review.on()
                        .map(day -> "Review of " + Words.longDate(day))
                        .orElse("Review"));
        outline.add(new Block.Card(Anchor.of(Kind.REVIEW, id), "", title, id, List.of(facts.done())));
    }

    private void responsibility() {
        outline.section("Responsibility of executive management");
        Optional<Responsibility> responsibility = model.responsibility();
        if (responsibility.isEmpty()) {
            outline.teach(
                    "No written responsibility is named. A member of executive management carries it, in writing (CCSS"
                            + " 2.03.1.1): policies in place and used, resources allocated, awareness promoted, improvement"
                            + " driven.",
                    """
                    responsibility:
                      by: role/ceo
                      since: 2025-01-15
                      record: document/security-mandate
                      covers: [policies in place and used, resources allocated, awareness promoted, improvement driven]
                    """);
            return;
        }
        outline.add(Facts.of("Responsibility of executive management, as stated in the file")
                .half("Role", names.link(responsibility.flatMap(Responsibility::by)))
                .half("Since (stated)", Words.date(responsibility.flatMap(Responsibility::since)))
                .wide("Signed document", names.link(responsibility.flatMap(Responsibility::record)))
                .wide(
                        "Covers",
                        Cell.lines(responsibility.map(Responsibility::covers).orElse(List.of()).stream()
                                .map(Phrase::of)
                                .toList()))
                .done());
    }
}
