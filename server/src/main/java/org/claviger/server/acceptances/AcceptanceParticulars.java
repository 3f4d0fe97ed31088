package org.claviger.server.acceptances;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Acceptance;
import org.claviger.model.Authority;
import org.claviger.model.Criteria;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What was accepted, by whom, until when, and whether it still carries what it was given for. */
@Component
class AcceptanceParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.ACCEPTANCE;
    }

    private static Optional<Acceptance> acceptance(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().acceptances().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return acceptance(here, id)
                .map(each -> List.of(
                        Validity.of(each, here.subject().today()).label(),
                        Phrase.label("stated in the model", Tone.QUIET)))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return acceptance(here, id)
                .map(each -> List.of(
                        new Panel("What was accepted", List.of(facts(here, each))),
                        new Panel("The threats, and how they stand today", List.of(threats(here, id, each)))))
                .orElse(List.of());
    }

    private static Block facts(OpenSystem here, Acceptance acceptance) {
        Levels levels = Levels.of(here.model());
        return Facts.of("What was accepted")
                .half("Up to the level", levels.label(acceptance.level()))
                .half("Accepted by", Cell.of(here.link(acceptance.by()), authority(here, acceptance, levels)))
                .half("On", Words.date(acceptance.on()))
                .half(
                        "Until",
                        acceptance
                                .until()
                                .map(day -> new Deadline(day, here.subject().today()).words("expired"))
                                .orElseGet(Phrase::notStated))
                .half("Why", LinkedText.of(here, acceptance.because()))
                .half("Conditions", Cell.lines(LinkedText.of(here, acceptance.conditions())))
                .half("Signed document", here.link(acceptance.record()))
                .done();
    }

    /** What the criteria let the role accept. */
    private static Phrase authority(OpenSystem here, Acceptance acceptance, Levels levels) {
        Optional<Authority> authority = here.model().criteria().map(Criteria::authority).orElse(List.of()).stream()
                .filter(each -> acceptance.by().equals(Optional.of(each.role())))
                .findFirst();
        return authority
                .map(each -> Phrase.quiet("may accept up to ")
                        .then(levels.label(each.upTo()))
                        .then(Phrase.quiet(each.forAtMost()
                                .map(span -> " for at most " + span)
                                .orElse(""))))
                .orElseGet(() -> Phrase.missing("no authority stated in the criteria"));
    }

    private static Block threats(OpenSystem here, String id, Acceptance acceptance) {
        if (acceptance.of().isEmpty()) {
            return new Block.Paragraph(Phrase.missing("It names no threat."));
        }
        Table.Draft table = Table.of("Threats whose residual risk was accepted")
                .column("Threat", 40)
                .column("Residual now", 14)
                .column("Standing", 24)
                .column("Carried by this acceptance", 22);
        Levels levels = Levels.of(here.model());
        acceptance.of().forEach(threat -> table.row(row(here, id, levels, threat)));
        return table.done();
    }

    private static Cell[] row(OpenSystem here, String id, Levels levels, Ref threat) {
        Optional<Residual> residual =
                Optional.ofNullable(here.subject().residuals().get(threat.id()));
        Cell link = Cell.of(here.link(threat));
        if (residual.isEmpty()) {
            Cell missing = Cell.of(Phrase.missing("not shown"));
            return new Cell[] {link, missing, missing, missing};
        }
        boolean carried = residual.get().acceptance().equals(Optional.of(new Ref(Kind.ACCEPTANCE, id)));
        return new Cell[] {
            link,
            Cell.of(levels.current(residual.get())),
            Cell.of(Levels.standing(residual.get())),
            Cell.of(carried ? Phrase.of("yes") : Phrase.quiet(notCarried(residual.get())))
        };
    }

    private static String notCarried(Residual residual) {
        return switch (residual.standing()) {
            case WITHIN -> "not needed: within tolerance";
            case ACCEPTED -> "no: by another";
            case ABOVE -> "no";
            case NOT_SHOWN -> "not shown";
        };
    }

    @Override
    public Set<String> shown() {
        return Set.of("of", "level", "by", "on", "until", "because", "conditions", "record");
    }
}
