package org.claviger.server.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.CompromisePlan;
import org.claviger.model.PlanRole;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What one needs of a plan at three in the morning, in that order: what is done, who acts, over which channels. */
@Component
class PlanParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.COMPROMISE_PLAN;
    }

    private static Optional<CompromisePlan> plan(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().compromisePlans().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return plan(here, id)
                .map(plan -> List.of(Rehearsal.of(here, plan).alone()))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return plan(here, id)
                .map(plan -> List.of(
                        new Panel("What is done, in order", List.of(steps(here, plan))),
                        new Panel("Who acts", List.of(roles(here, plan))),
                        new Panel("What it covers", covers(here, plan))))
                .orElse(List.of());
    }

    private static Block steps(OpenSystem here, CompromisePlan plan) {
        return plan.steps().isEmpty()
                ? new Block.Paragraph(Phrase.missing("No step is stated."))
                : new Block.Bullets(LinkedText.of(here, plan.steps()), true);
    }

    private static Block roles(OpenSystem here, CompromisePlan plan) {
        if (plan.roles().isEmpty()) {
            return new Block.Paragraph(Phrase.missing("No role is stated."));
        }
        Table.Draft table =
                Table.of("Who acts").column("Role", 26).column("Secondary", 26).column("Does", 48);
        for (PlanRole role : plan.roles()) {
            table.row(
                    Cell.of(here.link(role.role())),
                    Cell.of(here.link(role.secondary())),
                    LinkedText.of(here, role.does()));
        }
        return table.done();
    }

    private static List<Block> covers(OpenSystem here, CompromisePlan plan) {
        Phrase types = Phrase.joined(
                plan.keyTypes().stream().map(type -> Phrase.of(Words.of(type))).toList(), ", ");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Facts.of("What it covers")
                .half("Types of key material", types)
                .half("Key material by name", here.links(plan.covers()))
                .half("Channels", here.links(plan.channels()))
                .half("Document", here.link(plan.procedure()))
                .half("Last tested (stated)", Words.date(plan.tested()))
                .done());
        if (!plan.scenarios().isEmpty()) {
            blocks.add(threats(here, plan));
        }
        return blocks;
    }

    private static Block threats(OpenSystem here, CompromisePlan plan) {
        Levels levels = Levels.of(here.model());
        Table.Draft table = Table.of("Threats that it answers")
                .column("Threat that it answers", 64)
                .column("Residual now", 36);
        for (Ref threat : plan.scenarios()) {
            Cell now = Optional.ofNullable(here.subject().residuals().get(threat.id()))
                    .map(residual -> Cell.of(levels.current(residual)
                            .then(Phrase.quiet(" " + residual.standing().words()))))
                    .orElseGet(() -> Cell.of(Phrase.missing("not shown")));
            table.row(Cell.of(here.link(threat)), now);
        }
        return table.done();
    }

    @Override
    public Set<String> shown() {
        return Set.of("title", "covers", "key-types", "scenarios", "roles", "channels", "steps", "procedure", "tested");
    }
}
