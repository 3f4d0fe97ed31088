package org.claviger.server.risks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Risk;
import org.claviger.model.Treatment;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** Where a risk stands, the threats that it is made of, and what is done about it. */
@Component
class RiskParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.RISK;
    }

    private static Optional<Risk> risk(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().risks().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Levels levels = Levels.of(here.model());
        Phrase stated = Phrase.label("stated in the model", Tone.QUIET);
        return risk(here, id)
                .flatMap(risk -> RiskLevels.of(levels, risk))
                .map(rating -> List.of(levels.label(rating.level()), stated))
                .orElse(List.of(stated));
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return risk(here, id)
                .map(risk -> List.of(
                        new Panel("Where it stands", List.of(facts(here, risk))),
                        new Panel("The threats that it is made of", List.of(threats(here, risk))),
                        new Panel("What is done about it", List.of(treatments(here, risk)))))
                .orElse(List.of());
    }

    private static Block facts(OpenSystem here, Risk risk) {
        Levels levels = Levels.of(here.model());
        return Facts.of("Where it stands")
                .half("What it would mean", LinkedText.of(here, risk.consequence()))
                .half("Likelihood now", Phrase.text(risk.likelihood().map(levels::likelihood)))
                .half("Impact now", Phrase.text(risk.impact().map(levels::impact)))
                .half("Level by the matrix", levels.rating(RiskLevels.of(levels, risk)))
                .half("Owner", here.link(risk.owner()))
                .done();
    }

    private static Block threats(OpenSystem here, Risk risk) {
        if (risk.threats().isEmpty()) {
            return new Block.Paragraph(Phrase.missing("It names no threat."));
        }
        Levels levels = Levels.of(here.model());
        Table.Draft table = Table.of("Threats")
                .column("Threat", 52)
                .column("Residual now", 22)
                .column("Standing", 26);
        for (Ref threat : risk.threats()) {
            Optional.ofNullable(here.subject().residuals().get(threat.id()))
                    .ifPresentOrElse(
                            residual -> table.row(
                                    Cell.of(here.link(threat)),
                                    Cell.of(levels.current(residual)),
                                    Cell.of(Levels.standing(residual))),
                            () -> table.row(
                                    Cell.of(here.link(threat)),
                                    Cell.of(Phrase.missing("not shown")),
                                    Cell.of(Phrase.missing("not shown"))));
        }
        return table.done();
    }

    private static Block treatments(OpenSystem here, Risk risk) {
        if (risk.treatment().isEmpty()) {
            return new Block.Paragraph(Phrase.missing("No treatment is stated."));
        }
        Table.Draft table = Table.of("Treatments")
                .column("Treatment", 34)
                .column("Option", 12)
                .column("Why this one", 38)
                .number("Actions done", 16);
        for (Ref ref : risk.treatment()) {
            Optional<Treatment> treatment =
                    Optional.ofNullable(here.model().treatments().get(ref.id()));
            table.row(
                    Cell.of(here.link(ref)),
                    Cell.of(Words.choice(treatment.flatMap(Treatment::option))),
                    LinkedText.of(here, treatment.flatMap(Treatment::because)),
                    treatment.map(each -> Cell.of(Actions.done(each))).orElseGet(() -> Cell.of(Phrase.notStated())));
        }
        return table.done();
    }

    @Override
    public Set<String> shown() {
        return Set.of("title", "threats", "owner", "consequence", "likelihood", "impact", "treatment");
    }
}
