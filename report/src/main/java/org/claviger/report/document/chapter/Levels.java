package org.claviger.report.document.chapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Criteria;
import org.claviger.model.ImpactLevel;
import org.claviger.model.LikelihoodLevel;
import org.claviger.model.Model;
import org.claviger.model.RiskLevel;
import org.claviger.model.Scales;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;

/** The organisation's scales in words and tones. */
final class Levels {
    private final Optional<Scales> scales;

    Levels(Model model) {
        this.scales = model.criteria().flatMap(Criteria::scales);
    }

    Optional<Scales> scales() {
        return scales;
    }

    /** What a level of risk is called. */
    String risk(String level) {
        return scales.flatMap(all -> Optional.ofNullable(all.risk().get(level)))
                .flatMap(RiskLevel::title)
                .orElse(level);
    }

    String likelihood(String step) {
        return scales.flatMap(all -> Optional.ofNullable(all.likelihood().get(step)))
                .flatMap(LikelihoodLevel::title)
                .orElse(step);
    }

    String impact(String step) {
        return scales.flatMap(all -> Optional.ofNullable(all.impact().get(step)))
                .flatMap(ImpactLevel::title)
                .orElse(step);
    }

    /** The tone of a level: its place on the scale. */
    Tone tone(String level) {
        List<String> steps =
                scales.map(Scales::risk).map(Map::keySet).map(List::copyOf).orElse(List.of());
        int place = steps.indexOf(level);
        return place < 0 ? Tone.PLAIN : Tone.ofStep(place, steps.size());
    }

    Phrase label(String level) {
        return Phrase.label(risk(level), tone(level));
    }

    /** The same for a narrow cell: the level, below it what it is made of. */
    Cell ratingLines(Optional<Rating> rating) {
        return rating.map(value -> Cell.of(
                        label(value.level()),
                        Phrase.quiet(likelihood(value.likelihood()) + " × " + impact(value.impact()))))
                .orElseGet(() -> Cell.of(Phrase.missing("not shown")));
    }

    /** A level with what it is made of: high, from possible and severe. */
    Phrase rating(Optional<Rating> rating) {
        return rating.map(value -> label(value.level())
                        .then(Phrase.quiet(" " + likelihood(value.likelihood()) + " × " + impact(value.impact()))))
                .orElseGet(() -> Phrase.missing("not shown"));
    }

    /** What counts of a residual, and whose figure it is. */
    Phrase current(Residual residual) {
        Phrase rating = rating(residual.current());
        return residual.judged().isPresent()
                ? rating.then(Phrase.of(new Run.Text(" "), new Run.Quiet("as judged by the organisation")))
                : rating;
    }

    static Tone tone(Residual.Standing standing) {
        return switch (standing) {
            case WITHIN -> Tone.GOOD;
            case ACCEPTED -> Tone.ATTENTION;
            case ABOVE -> Tone.BAD;
            case NOT_SHOWN -> Tone.QUIET;
        };
    }

    static Phrase standing(Residual residual) {
        Phrase standing = Phrase.label(residual.standing().words(), tone(residual.standing()));
        Phrase why = residual.missing()
                .map(missing -> standing.then(Phrase.quiet(" " + missing)))
                .orElse(standing);
        return residual.acceptance()
                .map(ref -> why.then(Phrase.of(
                        new Run.Text(" by "),
                        new Run.Inside(Anchor.of(ref), ref.toString(), "the acceptance " + ref.id()))))
                .orElse(why);
    }
}
