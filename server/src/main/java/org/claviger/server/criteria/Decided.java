package org.claviger.server.criteria;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Criteria;
import org.claviger.model.Scales;
import org.claviger.model.Tolerance;
import org.claviger.model.value.Range;
import org.claviger.report.document.chapter.ToleranceSentence;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.server.systems.OpenSystem;

/** What was decided before results were looked at: what is tolerated, who may accept what, what the steps mean. */
public final class Decided {
    private final OpenSystem here;
    private final Optional<Criteria> criteria;
    private final Levels levels;

    public Decided(OpenSystem here) {
        this.here = here;
        this.criteria = here.model().criteria();
        this.levels = Levels.of(here.model());
    }

    /** What is tolerated, a line for each statement. */
    public List<Phrase> tolerances() {
        return criteria.map(Criteria::tolerances).orElse(List.of()).stream()
                .map(this::tolerance)
                .toList();
    }

    private Phrase tolerance(Tolerance tolerance) {
        return ToleranceSentence.of(tolerance, here::link, levels::label);
    }

    /** Who may accept residual risk, a line for each role. */
    public List<Phrase> authority() {
        return criteria.map(Criteria::authority).orElse(List.of()).stream()
                .map(each -> here.link(each.role())
                        .then(": up to ")
                        .then(levels.label(each.upTo()))
                        .then(each.forAtMost()
                                .map(span -> ", for at most " + span)
                                .orElse("")))
                .toList();
    }

    /** What each step stands for, lowest first; empty without scales. */
    public Optional<Block> steps() {
        return levels.scales().map(this::steps);
    }

    private Block steps(Scales scales) {
        Table.Draft table = Table.of("Steps of the scales, lowest first")
                .column("Scale", 14)
                .column("Step", 20)
                .column("Stands for", 24)
                .column("Meaning", 42);
        scales.likelihood()
                .forEach((id, step) -> table.row(
                        Cell.of("Likelihood"),
                        Cell.of(levels.likelihood(id)),
                        Cell.of(range(step.band())),
                        Cell.text(step.means())));
        scales.impact()
                .forEach((id, step) -> table.row(
                        Cell.of("Impact"),
                        Cell.of(levels.impact(id)),
                        Cell.of(range(step.band())),
                        Cell.text(step.means())));
        scales.risk()
                .forEach((id, level) -> table.row(
                        Cell.of("Risk"),
                        Cell.of(levels.label(id)),
                        Cell.of(Phrase.quiet("by the matrix")),
                        Cell.text(level.means())));
        return table.done();
    }

    private static Phrase range(Optional<? extends Range<?>> range) {
        return Phrase.text(range.map(value -> value.toString().replace("..", " to ")));
    }
}
