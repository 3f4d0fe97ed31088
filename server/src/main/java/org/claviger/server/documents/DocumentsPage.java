package org.claviger.server.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.standing.DocumentStanding;
import org.claviger.model.Decision;
import org.claviger.model.PolicyDocument;
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

/** The internal documents that an assessor reads first. */
@Controller
class DocumentsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/documents")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Documents",
                "The policies, standards and procedures that an assessor reads first. Stated in the model; the record that"
                        + " proves it comes with the living model.",
                "The model names no documents yet. Add them under documents in the file: each policy, standard and procedure,"
                        + " its version, who approved it when, since when it is in force, and the requirements it is about.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().documents().forEach((id, document) -> rows.add(row(here, new Ref(Kind.DOCUMENT, id), document)));
        return new Listing(
                new Noun("document", "documents"),
                List.of(
                        Columns.NAME,
                        Column.choice("kind", "Kind"),
                        Column.words("version", "Version"),
                        Column.words("approved", "Approved"),
                        Column.words("effective", "In force since"),
                        Column.words("review", "Review due"),
                        Column.choice("today", "Today"),
                        Column.words("requirements", "Requirements"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, PolicyDocument document) {
        Optional<LocalDate> approvedOn = document.approved().flatMap(Decision::on);
        Optional<LocalDate> due = DocumentStanding.due(document);
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(document.kind())),
                Field.of(Phrase.text(document.version())),
                Deadline.field(
                        approvedOn, here.link(document.approved().flatMap(Decision::by)), Words.date(approvedOn)),
                Deadline.field(document.effective(), Words.date(document.effective())),
                Deadline.field(due, Words.date(due)),
                Field.of(Force.label(here, document)),
                Field.of(
                        document.requirements().isEmpty()
                                ? Phrase.quiet("none")
                                : here.requirements(document.requirements())),
                Columns.objections(here, ref));
    }
}
