package org.claviger.server.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.residual.Residual;
import org.claviger.knowledge.Incidents.Incident;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.controls.ControlWords;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.risks.RiskInMoneyPanel;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What one looks for at a threat: what can happen, what acts against it, what stays, on what all this rests. */
@Component
class ThreatParticulars implements Particulars {
    private final RiskInMoneyPanel money;

    ThreatParticulars(RiskInMoneyPanel money) {
        this.money = money;
    }

    @Override
    public Kind kind() {
        return Kind.THREAT;
    }

    private static Optional<Threat> threat(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().threats().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        Levels levels = Levels.of(here.model());
        return Optional.ofNullable(here.subject().residuals().get(id))
                .map(residual -> residual.current().isPresent()
                        ? List.of(levels.current(residual), Levels.standing(residual))
                        : List.of(Levels.standing(residual)))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return threat(here, id).map(threat -> panels(here, id, threat)).orElse(List.of());
    }

    private List<Panel> panels(OpenSystem here, String id, Threat threat) {
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("What can happen", what(here, threat)));
        panels.add(new Panel("What acts against it", List.of(controls(here, id))));
        panels.add(new Panel("What stays", new ResidualPanel(here).of(id, threat)));
        panels.add(money.of(here, new Ref(Kind.THREAT, id)));
        panels.add(new Panel("How fast, how often, at what loss", List.of(new Estimates(here).of(threat))));
        if (!threat.candidates().isEmpty()) {
            panels.add(new Panel("Found from the architecture", List.of(found(here, threat))));
        }
        if (!threat.references().isEmpty()) {
            panels.add(new Panel("Seen elsewhere", references(here, threat)));
        }
        return panels;
    }

    private static List<Block> what(OpenSystem here, Threat threat) {
        List<Block> blocks = new ArrayList<>();
        if (threat.description().isPresent()) {
            LinkedText.of(here, threat.description()).lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
        }
        Phrase actors = Phrase.joined(
                threat.actor().stream().map(actor -> Phrase.of(Words.of(actor))).toList(), ", ");
        Facts.Draft facts = Facts.of("What can happen")
                .half("Category", Words.choice(threat.category()))
                .half("Actor", actors)
                .half("Way in", Phrase.text(threat.vector()))
                .half("Targets", targets(here, threat))
                .half("At stake", here.links(threat.atStake()));
        if (!threat.keyMaterial().isEmpty()) {
            facts.half("Key material at stake", here.links(threat.keyMaterial()));
        }
        blocks.add(facts.done());
        return blocks;
    }

    private static Block found(OpenSystem here, Threat threat) {
        return Facts.of("Found from the architecture")
                .wide(
                        "Candidates it takes up",
                        Cell.lines(threat.candidates().stream()
                                .map(each -> each.candidate())
                                .map(id -> Phrase.link(
                                        here.room("candidates/" + id.rule() + "/" + id.kind() + "/" + id.element()),
                                        id.toString(),
                                        "why it was found"))
                                .toList()))
                .done();
    }

    private static Cell targets(OpenSystem here, Threat threat) {
        List<Phrase> lines = new ArrayList<>(here.links(threat.targets()).lines());
        threat.falls().ifPresent(falls -> lines.add(Phrase.quiet("they fall " + Words.of(falls))));
        return Cell.lines(lines);
    }

    private static Block controls(OpenSystem here, String id) {
        List<Against> against = here.subject().relations().against(id);
        if (against.isEmpty()) {
            return new Block.Paragraph(Phrase.missing("No control is mapped to this threat.")
                    .then(" A control says under against which threats it acts on, how, and how strongly."));
        }
        List<Against> counted = Optional.ofNullable(here.subject().residuals().get(id))
                .map(Residual::counted)
                .orElse(List.of());
        Table.Draft table = Table.of("Controls against this threat")
                .column("Control", 24)
                .column("State", 11)
                .column("How it acts on this threat", 25)
                .column("Strength", 11)
                .column("Evidence", 18)
                .column("Recurring work", 11);
        for (Against each : against) {
            table.row(
                    control(here, each),
                    Cell.of(ControlWords.state(each.control()), Phrase.quiet(counts(counted, each))),
                    LinkedText.of(here, each.mapping().effect()),
                    ControlWords.strength(each.mapping()),
                    LinkedText.of(here, each.mapping().evidence()),
                    ControlWords.work(here, each.controlId(), each.control()));
        }
        return table.done();
    }

    private static Cell control(OpenSystem here, Against against) {
        String kinds = String.join(
                ", ", against.control().kind().stream().map(Words::of).toList());
        return kinds.isEmpty()
                ? Cell.of(here.link(against.ref()))
                : Cell.of(here.link(against.ref()), Phrase.quiet(kinds));
    }

    private static String counts(List<Against> counted, Against against) {
        return counted.contains(against) ? "counts" : "does not count";
    }

    private static List<Block> references(OpenSystem here, Threat threat) {
        WorldReferences world = new WorldReferences(here.subject().knowledge());
        List<Block> blocks = new ArrayList<>();
        Table.Draft incidents = Table.of("Incidents")
                .column("Incident", 20)
                .column("What happened", 44)
                .column("From first access to theft", 14)
                .column("Reported by", 22);
        List<Phrase> others = new ArrayList<>();
        for (String reference : threat.references()) {
            world.incident(reference)
                    .ifPresentOrElse(
                            incident -> incidents.row(incident(reference, incident)),
                            () -> others.add(world.resolve(reference)));
        }
        Table table = incidents.done();
        if (!table.rows().isEmpty()) {
            blocks.add(table);
        }
        if (!others.isEmpty()) {
            blocks.add(new Block.Bullets(others, false));
        }
        return blocks;
    }

    private static Cell[] incident(String reference, Incident incident) {
        return new Cell[] {
            Cell.of(Phrase.of(WorldReferences.title(incident)), Phrase.code(reference)),
            Cell.of(incident.vector()),
            Cell.of(incident.accessToTheft()
                    .map(span -> Phrase.of(span.toString()))
                    .orElseGet(() -> Phrase.quiet("not reported"))),
            Cell.lines(WorldReferences.sources(incident))
        };
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "title",
                "category",
                "actor",
                "description",
                "vector",
                "targets",
                "falls",
                "key-material",
                "at-stake",
                "likelihood",
                "impact",
                "frequency",
                "tempo",
                "loss",
                "residual",
                "references");
    }
}
