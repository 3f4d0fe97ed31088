package org.claviger.report.document.chapter;

import java.util.List;
import java.util.Optional;
import org.claviger.model.Authority;
import org.claviger.model.Criteria;
import org.claviger.model.Scales;
import org.claviger.model.Tolerance;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Table;

/** What was decided before looking at results: scales, tolerances, authority. */
final class CriteriaSection {
    private final Optional<Criteria> criteria;
    private final Names names;
    private final Levels levels;

    CriteriaSection(Source source) {
        this.criteria = source.model().criteria();
        this.names = source.names();
        this.levels = source.levels();
    }

    void write(Outline outline) {
        outline.section("Criteria decided beforehand");
        if (criteria.isEmpty()) {
            outline.teach(
                    "No criteria are stated. Scales, the matrix, what is tolerated and who may accept what are decided"
                            + " before results are looked at; without them a residual risk cannot be called acceptable.",
                    """
                    criteria:
                      scales:
                        likelihood: {rare: 0.001..0.01 per year, possible: 0.01..0.1 per year, likely: 0.1..1 per year}
                        impact: {minor: 10k..1M USD, severe: 1M..100M USD}
                        risk: {low: no action needed, high: treat or accept}
                        matrix: {rare: [low, low], possible: [low, high], likely: [high, high]}
                      tolerances: [{scope: threat, level: low}]
                      authority: [{role: role/ciso, up-to: high, for-at-most: 1 year}]
                      approved: {by: role/ceo, on: 2026-03-01}
                    """);
            return;
        }
        Criteria decided = criteria.get();
        outline.paragraph(Phrase.of("Approved (stated): ")
                .then(names.decision(decided.approved()))
                .then("."));
        decided.note().ifPresent(note -> outline.paragraph(Phrase.quiet("Note: " + note.strip())));
        tolerances(decided.tolerances(), outline);
        authority(decided.authority(), outline);
        decided.scales()
                .ifPresentOrElse(
                        scales -> scales(scales, outline),
                        () -> outline.paragraph(Phrase.of("Scales and matrix: ")
                                .then(Phrase.notStated())
                                .then(".")));
    }

    private void tolerances(List<Tolerance> tolerances, Outline outline) {
        if (tolerances.isEmpty()) {
            outline.paragraph(Phrase.of("Tolerance: ").then(Phrase.notStated()).then("."));
            return;
        }
        outline.lead("What is tolerated");
        outline.bullets(tolerances.stream().map(this::tolerance).toList());
    }

    private Phrase tolerance(Tolerance tolerance) {
        return ToleranceSentence.of(tolerance, names::link, levels::label).then(".");
    }

    private void authority(List<Authority> authority, Outline outline) {
        if (authority.isEmpty()) {
            outline.paragraph(Phrase.of("Who may accept residual risk: ")
                    .then(Phrase.notStated())
                    .then("."));
            return;
        }
        outline.lead("Who may accept residual risk");
        outline.bullets(authority.stream()
                .map(each -> names.link(each.role())
                        .then(": up to ")
                        .then(each.upTo().map(levels::label).orElseGet(Phrase::notStated))
                        .then(each.forAtMost()
                                .map(span -> ", for at most " + span)
                                .orElse(""))
                        .then("."))
                .toList());
    }

    private void scales(Scales scales, Outline outline) {
        Table.Draft steps = Table.of("Steps of the scales, lowest first")
                .column("Scale", 14)
                .column("Step", 20)
                .number("Stands for", 24)
                .column("Meaning", 42);
        scales.likelihood()
                .forEach((id, level) -> steps.row(
                        Cell.of("Likelihood"),
                        step(levels.likelihood(id), id),
                        Cell.of(Words.range(level.band())),
                        Cell.text(level.means())));
        scales.impact()
                .forEach((id, level) -> steps.row(
                        Cell.of("Impact"),
                        step(levels.impact(id), id),
                        Cell.of(Words.range(level.band())),
                        Cell.text(level.means())));
        scales.risk()
                .forEach((id, level) -> steps.row(
                        Cell.of("Risk"),
                        Cell.of(levels.label(id)),
                        Cell.of(Phrase.quiet("by the matrix")),
                        Cell.text(level.means())));
        outline.add(steps.done());
    }

    private static Cell step(String title, String id) {
        return title.equals(id) ? Cell.of(id) : Cell.of(Phrase.of(new Run.Text(title + " "), new Run.Code(id)));
    }
}
