package org.claviger.server.reviews;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Answers;
import org.claviger.model.Review;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** The three answers of a review first, then what they rest on. */
@Component
class ReviewParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.REVIEW;
    }

    private static Optional<Review> review(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().reviews().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return review(here, id)
                .map(review -> List.of(
                        Phrase.label(review.on().map(day -> "held " + day).orElse("day not stated"), Tone.QUIET),
                        Phrase.label("stated in the model", Tone.QUIET)))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return review(here, id)
                .map(review -> List.of(
                        new Panel("Three questions", List.of(answers(here, review.answers()))),
                        new Panel("What was looked at", List.of(listed(here, review.lookedAt()))),
                        new Panel("What changed", List.of(listed(here, review.changed()))),
                        new Panel("When, why and by whom", List.of(circumstances(here, review)))))
                .orElse(List.of());
    }

    private static Block answers(OpenSystem here, Optional<Answers> answers) {
        return Facts.of("Three questions")
                .half("Is the model still current?", LinkedText.of(here, answers.flatMap(Answers::current)))
                .half("Are the controls still effective?", LinkedText.of(here, answers.flatMap(Answers::effective)))
                .half("Is the risk reduced?", LinkedText.of(here, answers.flatMap(Answers::reduced)))
                .done();
    }

    private static Block listed(OpenSystem here, List<String> texts) {
        return texts.isEmpty()
                ? new Block.Paragraph(Phrase.notStated())
                : new Block.Bullets(LinkedText.of(here, texts), false);
    }

    private static Block circumstances(OpenSystem here, Review review) {
        return Facts.of("When, why and by whom")
                .half("Held", Words.date(review.on()))
                .half("Occasion", Words.choice(review.trigger()))
                .half("Took part", here.links(review.by()))
                .half("Next due", Words.date(review.next()))
                .done();
    }

    @Override
    public Set<String> shown() {
        return Set.of("on", "by", "trigger", "about", "looked-at", "changed", "answers", "next");
    }
}
