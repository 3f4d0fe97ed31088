package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.CompromisePlan;
import org.claviger.model.Criticality;
import org.claviger.model.Key;
import org.claviger.model.KeyType;
import org.claviger.model.Model;
import org.claviger.model.PlanRole;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
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
        chapter.coverage();
        if (!source.model().compromisePlans().isEmpty()) {
            chapter.outline.section("The plans");
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

    /** The policy covers each classification of key material: which plan covers which type. */
    private void coverage() {
        if (model.keys().isEmpty()) {
            return;
        }
        outline.section("Key material and the plans that cover it");
        Table.Draft table = Table.of("Types of key material and the plans that cover them")
                .column("Type of key material", 22)
                .number("In the inventory", 14)
                .number("Critical", 10)
                .column("Covered by", 54);
        for (KeyType type : KeyType.values()) {
            List<String> ids = model.keys().entrySet().stream()
                    .filter(entry -> entry.getValue().type().equals(Optional.of(type)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!ids.isEmpty()) {
                table.row(
                        Cell.of(Words.capital(type)),
                        Cell.of(Integer.toString(ids.size())),
                        Cell.of(Long.toString(
                                ids.stream().filter(this::critical).count())),
                        covering(type, ids));
            }
        }
        outline.add(table.done());
    }

    private boolean critical(String key) {
        return Optional.ofNullable(model.keys().get(key))
                .flatMap(Key::criticality)
                .filter(criticality -> criticality == Criticality.CRITICAL)
                .isPresent();
    }

    private Cell covering(KeyType type, List<String> keys) {
        List<Phrase> plans = model.compromisePlans().entrySet().stream()
                .filter(entry -> entry.getValue().keyTypes().contains(type)
                        || entry.getValue().covers().stream().anyMatch(ref -> keys.contains(ref.id())))
                .map(entry -> names.link(Kind.COMPROMISE_PLAN, entry.getKey()))
                .toList();
        return plans.isEmpty()
                ? Cell.of(Phrase.missing("no plan names this type or one of these keys"))
                : Cell.lines(plans);
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
                Anchor.of(Kind.COMPROMISE_PLAN, id), "", names.name(Kind.COMPROMISE_PLAN, id), id, blocks));
    }

    private void roles(List<PlanRole> roles, List<Block> blocks) {
        if (roles.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("Roles: ").then(Phrase.notStated())));
            return;
        }
        Table.Draft table =
                Table.of("Who acts").column("Role", 32).column("Secondary", 32).column("Does", 36);
        roles.forEach(role -> table.row(
                Cell.of(names.link(role.role())), Cell.of(names.link(role.secondary())), Cell.text(role.does())));
        blocks.add(table.done());
    }

    private static void steps(List<String> steps, List<Block> blocks) {
        if (steps.isEmpty()) {
            blocks.add(new Block.Paragraph(Phrase.of("Steps: ").then(Phrase.notStated())));
            return;
        }
        blocks.add(new Block.Lead("Steps, in order"));
        blocks.add(new Block.Bullets(steps.stream().map(Phrase::of).toList(), true));
    }
}
