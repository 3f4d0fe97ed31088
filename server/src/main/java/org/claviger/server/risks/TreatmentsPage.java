package org.claviger.server.risks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Decision;
import org.claviger.model.Treatment;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.Deadline;
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

/** The treatment plans, what is due first above. */
@Controller
class TreatmentsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/treatments")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Treatments",
                "How the risks of the register are treated, what is due first above. Stated in the model; the record that"
                        + " proves it comes with the living model.",
                "No treatment is stated. Add them under treatments in the file: the option, why this one and which were"
                        + " considered, the actions with owner and date, and who approved it when.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = here.model().treatments().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Treatment> entry) ->
                        Actions.next(entry.getValue()).orElse(LocalDate.MAX)))
                .map(entry -> row(here, new Ref(Kind.TREATMENT, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("treatment", "treatments"),
                List.of(
                        Columns.NAME,
                        Column.choice("option", "Option"),
                        Column.words("risks", "Treats"),
                        Column.number("done", "Actions done"),
                        Column.words("next", "Next due"),
                        Column.choice("approved-by", "Approved by"),
                        Column.words("approved-on", "Approved on"),
                        Column.words("until", "Holds until"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Treatment treatment) {
        LocalDate today = here.subject().today();
        Optional<LocalDate> next = Actions.next(treatment);
        Optional<LocalDate> approved = treatment.approved().flatMap(Decision::on);
        List<Ref> risks = TreatmentParticulars.risks(here, ref);
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(treatment.option())),
                risks.isEmpty() ? Field.of(Phrase.missing("no risk names it")) : Field.of(here.links(risks)),
                Field.of(Phrase.of(Actions.done(treatment))),
                Deadline.field(
                        next,
                        next.map(day -> new Deadline(day, today).words("overdue"))
                                .orElseGet(() -> Phrase.quiet("nothing open"))),
                Field.of(here.link(treatment.approved().flatMap(Decision::by))),
                Deadline.field(approved, Words.date(approved)),
                Deadline.field(
                        treatment.until(),
                        treatment
                                .until()
                                .map(day -> new Deadline(day, today).words("passed"))
                                .orElseGet(() -> Phrase.quiet("no end stated"))),
                Columns.objections(here, ref));
    }
}
