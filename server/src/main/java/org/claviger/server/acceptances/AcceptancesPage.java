package org.claviger.server.acceptances;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.claviger.model.Acceptance;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.ShortLinks;
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

/** All acceptances of residual risk, the latest above. */
@Controller
class AcceptancesPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/acceptances")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Acceptances",
                "Residual risk above the tolerance that somebody accepted. Stated in the model; the record that proves it"
                        + " comes with the living model.",
                "No acceptance is stated. Residual risk above the tolerance needs one. Add it under acceptances in the file:"
                        + " of which threats, up to which level, by a role with the authority, on which day, until when, why.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = here.model().acceptances().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Acceptance> entry) ->
                                entry.getValue().on().orElse(LocalDate.MIN))
                        .reversed())
                .map(entry -> row(here, new Ref(Kind.ACCEPTANCE, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("acceptance", "acceptances"),
                List.of(
                        Column.words("name", "Acceptance"),
                        Column.words("of", "Of threats"),
                        Column.choice("level", "Up to"),
                        Column.choice("by", "Accepted by"),
                        Column.words("on", "On"),
                        Column.words("until", "Until"),
                        Column.choice("today", "Today"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Acceptance acceptance) {
        Levels levels = Levels.of(here.model());
        return Row.of(
                Field.of(
                        ShortLinks.of(here, ref),
                        acceptance
                                .because()
                                .map(text -> LinkedText.of(here, text))
                                .orElseGet(Phrase::notStated)),
                Field.of(ShortLinks.lines(here, acceptance.of())),
                Field.by(acceptance.level().map(levels::place).orElse(-1), levels.label(acceptance.level())),
                Field.of(here.link(acceptance.by())),
                Deadline.field(acceptance.on(), Words.date(acceptance.on())),
                Deadline.field(acceptance.until(), Words.date(acceptance.until())),
                Field.of(Validity.of(acceptance, here.subject().today()).label()),
                Columns.objections(here, ref));
    }
}
