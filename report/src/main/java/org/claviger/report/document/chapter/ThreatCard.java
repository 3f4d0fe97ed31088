package org.claviger.report.document.chapter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Judgement;
import org.claviger.model.Mapping;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;

/** One threat with all that belongs to it. */
final class ThreatCard {
    private final Source source;
    private final Model model;
    private final Names names;
    private final Levels levels;
    private final References references;

    ThreatCard(Source source) {
        this.source = source;
        this.model = source.model();
        this.names = source.names();
        this.levels = source.levels();
        this.references = new References(source.subject().knowledge());
    }

    Block of(String id) {
        Threat threat = Optional.ofNullable(model.threats().get(id)).orElseThrow();
        List<Block> blocks = new ArrayList<>();
        Words.paragraphs(threat.description()).lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
        blocks.add(facts(id, threat));
        controls(id, blocks);
        blocks.add(residual(id, threat));
        return new Block.Card(
                Anchor.of(Kind.THREAT, id), names.number(Kind.THREAT, id), names.name(Kind.THREAT, id), id, blocks);
    }

    private Facts facts(String id, Threat threat) {
        Facts.Draft facts = Facts.of("Threat " + id)
                .half("Actor", Words.choices(threat.actor()))
                .half("Way in", Phrase.text(threat.vector()))
                .wide("Targets", names.links(threat.targets()).then(falls(threat)))
                .wide("At stake", atStake(threat))
                .half("Likelihood", Phrase.text(threat.likelihood().map(levels::likelihood)))
                .half("Impact", Phrase.text(threat.impact().map(levels::impact)))
                .half("Frequency", frequency(threat))
                .half("Loss", loss(threat))
                .half("Tempo", tempo(threat))
                .half("Owner", Cell.of(names.link(threat.owner()), identified(threat)))
                .wide(
                        "References",
                        Cell.lines(threat.references().stream()
                                .map(references::resolve)
                                .toList()));
        List<Phrase> remarks = new ArrayList<>();
        Names.remarks(threat, remarks);
        if (!remarks.isEmpty()) {
            facts.wide("Remarks", Cell.lines(remarks));
        }
        return facts.done();
    }

    private static Phrase falls(Threat threat) {
        return threat.falls()
                .map(joint -> Phrase.of(new Run.Text(" "), new Run.Quiet("fall " + Words.of(joint))))
                .orElse(Phrase.of());
    }

    private static Phrase identified(Threat threat) {
        return Phrase.quiet("first written down: ").then(Words.date(threat.identified()));
    }

    private Phrase atStake(Threat threat) {
        List<Ref> stakes = new ArrayList<>(threat.atStake());
        stakes.addAll(threat.keyMaterial());
        return names.links(stakes);
    }

    private Cell frequency(Threat threat) {
        return threat.frequency()
                .map(estimate -> estimated(
                        Words.range(estimate.range()), estimate.source(), estimate.estimatedBy(), estimate.on()))
                .orElseGet(() -> Cell.of(Phrase.notStated()));
    }

    private Cell loss(Threat threat) {
        return threat.loss()
                .map(estimate -> estimated(
                        Words.range(estimate.range()), estimate.source(), estimate.estimatedBy(), estimate.on()))
                .orElseGet(() -> Cell.of(Phrase.notStated()));
    }

    private Cell tempo(Threat threat) {
        return threat.tempo()
                .map(estimate -> estimated(
                        Words.range(estimate.range()), estimate.source(), estimate.estimatedBy(), estimate.on()))
                .orElseGet(() -> Cell.of(Phrase.notStated()));
    }

    private Cell estimated(Phrase range, Optional<String> from, Optional<Ref> by, Optional<LocalDate> on) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(range);
        lines.add(Phrase.quiet("source: ").then(from.map(references::resolve).orElseGet(Phrase::notStated)));
        if (by.isPresent() || on.isPresent()) {
            lines.add(Phrase.quiet("estimated by ")
                    .then(names.link(by))
                    .then(", ")
                    .then(Words.date(on)));
        }
        return Cell.lines(lines);
    }

    private void controls(String id, List<Block> blocks) {
        List<Against> against = source.subject().relations().against(id);
        if (against.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.missing("No control is mapped to this threat.")));
            return;
        }
        List<Against> counted = Optional.ofNullable(source.subject().residuals().get(id))
                .map(Residual::counted)
                .orElse(List.of());
        Table.Draft table = Table.of("Controls against " + names.number(Kind.THREAT, id))
                .column("Control", 27)
                .column("Kind, state", 14)
                .column("Strength", 13)
                .column("How it acts on this threat", 26)
                .column("Evidence", 20);
        for (Against each : against) {
            table.row(
                    Cell.of(names.link(each.ref())),
                    Cell.of(
                            Words.choices(each.control().kind()),
                            Words.choice(each.control().state())),
                    strength(each, counted.contains(each)),
                    Cell.text(each.mapping().effect()),
                    Cell.text(each.mapping().evidence()));
        }
        blocks.add(table.done());
    }

    private static Cell strength(Against against, boolean counts) {
        Mapping mapping = against.mapping();
        List<Phrase> lines = new ArrayList<>();
        lines.add(Phrase.text(mapping.strength().map(Words::capital)));
        mapping.effectiveness().ifPresent(range -> lines.add(Words.range(Optional.of(range))));
        if (!counts) {
            lines.add(Phrase.missing("does not count"));
        }
        return Cell.lines(lines);
    }

    private Block residual(String id, Threat threat) {
        Optional<Residual> residual =
                Optional.ofNullable(source.subject().residuals().get(id));
        Facts.Draft facts = Facts.of("Residual risk of " + names.number(Kind.THREAT, id));
        residual.ifPresentOrElse(
                known -> {
                    facts.half("Before controls", levels.rating(known.inherent()));
                    facts.half("After controls", levels.current(known));
                    facts.half("Tolerated", tolerated(known));
                    facts.half("Standing", Levels.standing(known));
                },
                () -> facts.wide("Residual risk", Phrase.missing("not shown")));
        threat.residual().ifPresent(judgement -> facts.wide("Judged (stated)", judged(judgement)));
        return facts.done();
    }

    private Phrase tolerated(Residual residual) {
        return residual.tolerated().map(levels::label).orElseGet(Phrase::notStated);
    }

    private Phrase judged(Judgement judgement) {
        return Phrase.text(judgement.because())
                .then(Phrase.of(new Run.Text(" "), new Run.Quiet("judged by ")))
                .then(names.link(judgement.by()))
                .then(", ")
                .then(Words.date(judgement.on()));
    }
}
