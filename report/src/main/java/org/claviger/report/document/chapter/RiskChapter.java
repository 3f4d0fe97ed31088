package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Acceptance;
import org.claviger.model.RiskRow;
import org.claviger.model.Scales;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Heatmap;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;

/** Chapter 6: what stays when the controls have acted, against what is tolerated, and who accepted it. */
final class RiskChapter {
    private final Source source;
    private final Names names;
    private final Levels levels;
    private final Outline outline = Outline.chapter("6", "Residual risk and who accepted it", "residual");

    private RiskChapter(Source source) {
        this.source = source;
        this.names = source.names();
        this.levels = source.levels();
    }

    static Chapter of(Source source) {
        RiskChapter chapter = new RiskChapter(source);
        new CriteriaSection(source).write(chapter.outline);
        chapter.maps();
        chapter.residuals();
        new MoneySection(source).write(chapter.outline);
        chapter.acceptances();
        new RegisterSection(source).write(chapter.outline);
        return chapter.outline.done();
    }

    private void maps() {
        Optional<Scales> scales = levels.scales()
                .filter(all -> !all.matrix().isEmpty() && !all.impact().isEmpty());
        if (scales.isEmpty() || source.model().threats().isEmpty()) {
            return;
        }
        outline.section("Where the threats stand");
        outline.paragraph(
                "Each field names its level of risk by the organisation's matrix; the numbers are threats. Rows"
                        + " are likelihood, highest above; columns are impact.");
        outline.add(map("Threats before controls", scales.get(), Residual::inherent));
        outline.add(map("Threats after the controls in place", scales.get(), Residual::current));
        List<Phrase> unplaced = names.threats().stream()
                .filter(id -> residual(id).flatMap(Residual::current).isEmpty())
                .map(id -> names.shortLink(Kind.THREAT, id))
                .toList();
        if (!unplaced.isEmpty()) {
            outline.attention(Phrase.of("Not on the map, because the file does not say enough: ")
                    .then(Phrase.joined(unplaced, ", "))
                    .then("."));
        }
    }

    private Optional<Residual> residual(String id) {
        return Optional.ofNullable(source.subject().residuals().get(id));
    }

    private Heatmap map(String caption, Scales scales, Function<Residual, Optional<Rating>> which) {
        List<String> impacts = List.copyOf(scales.impact().keySet());
        List<Heatmap.Row> rows = new ArrayList<>();
        for (String likelihood : List.copyOf(scales.likelihood().keySet()).reversed()) {
            List<Heatmap.Field> fields = new ArrayList<>();
            for (int i = 0; i < impacts.size(); i++) {
                fields.add(field(likelihood, impacts.get(i), level(scales, likelihood, i), which));
            }
            rows.add(new Heatmap.Row(levels.likelihood(likelihood), fields));
        }
        return new Heatmap(caption, impacts.stream().map(levels::impact).toList(), rows);
    }

    private static Optional<String> level(Scales scales, String likelihood, int impact) {
        return Optional.ofNullable(scales.matrix().get(likelihood))
                .map(RiskRow::levels)
                .filter(row -> impact < row.size())
                .map(row -> row.get(impact));
    }

    private Heatmap.Field field(
            String likelihood, String impact, Optional<String> level, Function<Residual, Optional<Rating>> which) {
        List<Phrase> threats = names.threats().stream()
                .filter(id -> residual(id)
                        .flatMap(which)
                        .filter(rating -> rating.likelihood().equals(likelihood)
                                && rating.impact().equals(impact))
                        .isPresent())
                .map(id -> names.shortLink(Kind.THREAT, id))
                .toList();
        return new Heatmap.Field(
                level.map(levels::risk).orElse("not stated"),
                level.map(levels::tone).orElse(Tone.PLAIN),
                threats.isEmpty() ? Phrase.of() : Phrase.joined(threats, " "));
    }

    private void residuals() {
        outline.section("Residual risk of each threat");
        if (source.model().threats().isEmpty()) {
            outline.paragraph("There is no threat whose residual risk could be shown.");
            return;
        }
        outline.paragraph("Computed by the rule in appendix A from the controls that are in place, unless the"
                + " organisation judged otherwise; a judgement is marked as such.");
        Table.Draft table = Table.of("Residual risk of each threat")
                .column("Threat", 28)
                .column("Before controls", 14)
                .column("Controls that count", 13)
                .column("After controls", 14)
                .column("Tolerated", 9)
                .column("Standing", 22);
        for (String id : names.threats()) {
            residual(id)
                    .ifPresent(residual -> table.row(
                            Cell.of(names.link(Kind.THREAT, id)),
                            levels.ratingLines(residual.inherent()),
                            Cell.of(counted(residual)),
                            after(residual),
                            Cell.of(residual.tolerated().map(levels::label).orElseGet(Phrase::notStated)),
                            Cell.of(Levels.standing(residual))));
        }
        outline.add(table.done());
    }

    private Phrase counted(Residual residual) {
        if (residual.counted().isEmpty()) {
            return Phrase.missing("none");
        }
        return Phrase.joined(
                residual.counted().stream()
                        .map(against -> names.shortLink(Kind.CONTROL, against.controlId()))
                        .toList(),
                ", ");
    }

    private Cell after(Residual residual) {
        Cell rating = levels.ratingLines(residual.current());
        if (residual.judged().isEmpty()) {
            return rating;
        }
        List<Phrase> lines = new ArrayList<>(rating.lines());
        lines.add(Phrase.quiet("as judged"));
        return Cell.lines(lines);
    }

    private static Cell head(String id, Acceptance acceptance) {
        List<Phrase> lines = new ArrayList<>(List.of(Phrase.code(id)));
        Names.remarks(acceptance, lines);
        return Cell.lines(lines);
    }

    private void acceptances() {
        outline.section("Acceptances of residual risk");
        Map<String, Acceptance> acceptances = source.model().acceptances();
        if (acceptances.isEmpty()) {
            outline.paragraph(
                    "No acceptance is stated. Residual risk above the tolerance needs one, by a role that has the"
                            + " authority, with a date and an end.");
            return;
        }
        outline.note(
                "These acceptances are stated in the file. No ledger has yet proven that they were given when it says.");
        Table.Draft table = Table.of("Acceptances of residual risk, as stated in the file")
                .column("Acceptance", 17)
                .column("Why", 20)
                .column("Threats", 24)
                .column("Up to", 8)
                .column("By, on, until", 15)
                .column("Conditions, record", 16);
        acceptances.forEach((id, acceptance) -> table.row(
                Anchor.of(Kind.ACCEPTANCE, id),
                head(id, acceptance),
                Cell.text(acceptance.because()),
                names.lines(acceptance.of()),
                Cell.of(acceptance.level().map(levels::label).orElseGet(Phrase::notStated)),
                Cell.of(
                        names.link(acceptance.by()),
                        Words.date(acceptance.on()),
                        Phrase.quiet("until ").then(Words.date(acceptance.until()))),
                Cell.of(
                        Words.list(acceptance.conditions()),
                        Phrase.quiet("record: ").then(names.link(acceptance.record())))));
        outline.add(table.done());
    }
}
