package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import org.claviger.model.CompromisePlan;
import org.claviger.model.Model;
import org.claviger.model.PlanRole;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Chapter 8: what is done when key material is compromised or suspected to be. */
final class PlansChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.chapter("8", "Compromise plans", "plans");

    private PlansChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        PlansChapter chapter = new PlansChapter(source);
        if (source.model().compromisePlans().isEmpty()) {
            chapter.teach();
        }
        source.model().compromisePlans().forEach(chapter::plan);
        return chapter.outline.done();
    }

    private void teach() {
        outline.teach(
                "No compromise plan is described. The Key Compromise Policy has a plan for each classification of key"
                        + " material, over approved communication channels, with roles and their secondaries, and is tested"
                        + " at least annually.",
                """
                compromise-plans:
                  owner-key-exposed:
                    title: An owner key of the cold wallet is known or suspected to be known
                    covers: key/owner-a
                    roles: [{role: role/ciso, secondary: role/security-lead, does: decides}]
                    channels: component/emergency-bridge
                    steps: [Freeze approvals., Move assets to the standby wallet., Replace the owner.]
                    tested: 2026-03-12
                """);
    }

    private void plan(String id, CompromisePlan plan) {
        List<Block> blocks = new ArrayList<>();
        Facts.Draft facts = Facts.of("Compromise plan " + id)
                .wide("Covers", names.links(plan.covers()))
                .half("Types covered", Words.choices(plan.keyTypes()))
                .half("Last tested (stated)", Words.date(plan.tested()))
                .wide("Answers the threats", names.lines(plan.scenarios()))
                .half("Channels", names.links(plan.channels()))
                .half("Document", names.link(plan.procedure()));
        List<Phrase> remarks = new ArrayList<>();
        Names.remarks(plan, remarks);
        if (!remarks.isEmpty()) {
            facts.wide("Remarks", Cell.lines(remarks));
        }
        blocks.add(facts.done());
        roles(plan.roles(), blocks);
        steps(plan.steps(), blocks);
        outline.add(new Block.Card(
                Names.anchor(Kind.COMPROMISE_PLAN, id), "", names.name(Kind.COMPROMISE_PLAN, id), id, blocks));
    }

    private void roles(List<PlanRole> roles, List<Block> blocks) {
        if (roles.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("Roles: ").then(Phrase.notStated())));
            return;
        }
        Table.Draft table = Table.of("Who acts")
                .column("Role", 32)
                .column("Secondary", 32)
                .column("Does", 36);
        roles.forEach(role -> table.row(
                Cell.of(names.link(role.role())), Cell.of(names.link(role.secondary())), Cell.text(role.does())));
        blocks.add(table.done());
    }

    private static void steps(List<String> steps, List<Block> blocks) {
        if (steps.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("Steps: ").then(Phrase.notStated())));
            return;
        }
        blocks.add(new Block.Paragraph(Phrase.strong("Steps, in order")));
        blocks.add(new Block.Bullets(steps.stream().map(Phrase::of).toList(), true));
    }
}
