package org.claviger.server.reviews;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.claviger.model.Answers;
import org.claviger.model.Criteria;
import org.claviger.model.Review;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The reviews of the threat model, latest above. */
@Controller
class ReviewsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/reviews")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Reviews",
                "Reviews of the threat model, latest first" + cadence(here)
                        + " Stated in the model; the record that proves it comes with the living model.",
                "No review is stated. Add each under reviews in the file: the day, who took part, what was looked at, what"
                        + " changed, and three answers: is the model still current, are the controls still effective, is the"
                        + " risk reduced?",
                listing(here));
    }

    private static String cadence(OpenSystem here) {
        return here.model()
                .criteria()
                .flatMap(Criteria::reviewEvery)
                .map(Interval::words)
                .map(words -> "; the criteria ask for one " + words + ".")
                .orElse("; how often one is due is not stated.");
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = here.model().reviews().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Review> entry) ->
                                entry.getValue().on().orElse(LocalDate.MIN))
                        .reversed())
                .map(entry -> row(here, new Ref(Kind.REVIEW, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("review", "reviews"),
                List.of(
                        Column.words("name", "Review"),
                        Column.words("on", "Held"),
                        Column.choice("trigger", "Occasion"),
                        Column.words("by", "Took part"),
                        Column.words("reduced", "Is the risk reduced?"),
                        Column.number("changed", "Changes"),
                        Column.words("next", "Next due"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Review review) {
        Phrase id = Phrase.link(here.href(ref), ref.id(), ref.toString());
        return Row.of(
                review.about()
                        .map(about -> Field.of(id, LinkedText.of(here, about)))
                        .orElseGet(() -> Field.of(id)),
                Deadline.field(review.on(), Words.date(review.on())),
                Field.of(Words.choice(review.trigger())),
                Field.of(Phrase.joined(review.by().stream().map(here::link).toList(), ", ")),
                Field.of(LinkedText.of(here, review.answers().flatMap(Answers::reduced))),
                Field.of(review.changed().size()),
                Deadline.field(review.next(), Words.date(review.next())),
                Columns.objections(here, ref));
    }
}
