package org.claviger.server.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.standing.DocumentStanding;
import org.claviger.model.Decision;
import org.claviger.model.PolicyDocument;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.Particulars;
import org.claviger.server.elements.RequirementsTable;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** Whether a document counts today, and for which requirements. */
@Component
class DocumentParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }

    private static Optional<PolicyDocument> document(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().documents().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return document(here, id)
                .map(document -> List.of(Force.label(here, document), Phrase.label("stated in the model", Tone.QUIET)))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return document(here, id).map(document -> panels(here, document)).orElse(List.of());
    }

    private static List<Panel> panels(OpenSystem here, PolicyDocument document) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("Approval and review", List.of(facts(here, document))));
        if (!document.requirements().isEmpty()) {
            panels.add(new Panel(
                    "The requirements it is about", List.of(RequirementsTable.of(here, document.requirements()))));
        }
        return panels;
    }

    private static Block facts(OpenSystem here, PolicyDocument document) {
        return Facts.of("Approval and review")
                .half("Kind", Words.choice(document.kind()))
                .half("Version", Phrase.text(document.version()))
                .half("Approved by", here.link(document.approved().flatMap(Decision::by)))
                .half("Approved on", Words.date(document.approved().flatMap(Decision::on)))
                .half("In force since", Words.date(document.effective()))
                .half("Reviewed", Phrase.text(document.reviewEvery().map(Interval::words)))
                .half("Last reviewed", Words.date(document.reviewed()))
                .half(
                        "Review due by",
                        DocumentStanding.due(document)
                                .map(day -> new Deadline(day, here.subject().today()).words("overdue"))
                                .orElseGet(Phrase::notStated))
                .done();
    }

    @Override
    public Set<String> shown() {
        return Set.of("title", "kind", "version", "approved", "effective", "review-every", "reviewed", "requirements");
    }
}
