package org.claviger.server.criteria;

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
import org.claviger.model.RiskRow;
import org.claviger.model.Scales;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;

/** The organisation's scales in words, tones and order. */
public final class Levels {
    private final Optional<Scales> scales;

    private Levels(Optional<Scales> scales) {
        this.scales = scales;
    }

    public static Levels of(Model model) {
        return new Levels(model.criteria().flatMap(Criteria::scales));
    }

    /** The scales themselves, where the model states them. */
    public Optional<Scales> scales() {
        return scales;
    }

    /** What a level of risk is called. */
    public String risk(String level) {
        return scales.flatMap(all -> Optional.ofNullable(all.risk().get(level)))
                .flatMap(RiskLevel::title)
                .orElse(level);
    }

    public String likelihood(String step) {
        return scales.flatMap(all -> Optional.ofNullable(all.likelihood().get(step)))
                .flatMap(LikelihoodLevel::title)
                .orElse(step);
    }

    public String impact(String step) {
        return scales.flatMap(all -> Optional.ofNullable(all.impact().get(step)))
                .flatMap(ImpactLevel::title)
                .orElse(step);
    }

    /** The place of a level of risk on its scale, lowest 0; -1 when it is not on it. */
    public int place(String level) {
        return scales.map(all -> List.copyOf(all.risk().keySet()).indexOf(level))
                .orElse(-1);
    }

    /** Sorts by the level, within a level by likelihood and impact; what is not shown comes before the lowest. */
    public double order(Optional<Rating> rating) {
        return rating.map(value -> place(value.level()) * 1e4
                        + steps(Scales::likelihood).indexOf(value.likelihood()) * 100
                        + steps(Scales::impact).indexOf(value.impact()))
                .orElse(-1.0);
    }

    private List<String> steps(java.util.function.Function<Scales, Map<String, ?>> scale) {
        return scales.map(scale).map(Map::keySet).map(List::copyOf).orElse(List.of());
    }

    /** The level that the matrix gives two steps. */
    public Optional<String> level(String likelihood, String impact) {
        int column = steps(Scales::impact).indexOf(impact);
        return scales.flatMap(all -> Optional.ofNullable(all.matrix().get(likelihood)))
                .map(RiskRow::levels)
                .filter(row -> column >= 0 && column < row.size())
                .map(row -> row.get(column));
    }

    /** The tone of a level: its place on the scale. */
    public Tone tone(String level) {
        int place = place(level);
        return place < 0 ? Tone.PLAIN : Tone.ofStep(place, steps(Scales::risk).size());
    }

    public Phrase label(String level) {
        return Phrase.label(risk(level), tone(level));
    }

    public Phrase label(Optional<String> level) {
        return level.map(this::label).orElseGet(Phrase::notStated);
    }

    /** What a rating is made of: possible and severe. */
    public Phrase steps(Rating rating) {
        return Phrase.quiet(likelihood(rating.likelihood()) + " × " + impact(rating.impact()));
    }

    /** A level with what it is made of. */
    public Phrase rating(Optional<Rating> rating) {
        return rating.map(value -> label(value.level()).then(Phrase.quiet(" ")).then(steps(value)))
                .orElseGet(() -> Phrase.missing("not shown"));
    }

    /** The level that counts of a residual, marked where the organisation judged it itself. */
    public Phrase current(Residual residual) {
        String judged = residual.judged().isPresent() ? ", judged" : "";
        return residual.current()
                .map(value -> Phrase.label(risk(value.level()) + judged, tone(value.level())))
                .orElseGet(() -> Phrase.missing("not shown"));
    }

    /** How a residual stands to the tolerance. */
    public static Phrase standing(Residual residual) {
        return Phrase.label(residual.standing().words(), tone(residual.standing()));
    }

    /** The same in a word, for a column that says what it stands to. */
    public static Phrase shortStanding(Residual residual) {
        String word = switch (residual.standing()) {
            case WITHIN -> "within";
            case ACCEPTED -> "accepted";
            case ABOVE -> "above";
            case NOT_SHOWN -> "not shown";
        };
        return Phrase.label(word, tone(residual.standing()));
    }

    private static Tone tone(Residual.Standing standing) {
        return switch (standing) {
            case WITHIN -> Tone.GOOD;
            case ACCEPTED -> Tone.ATTENTION;
            case ABOVE -> Tone.BAD;
            case NOT_SHOWN -> Tone.QUIET;
        };
    }

    /** Worst first: what is above and not accepted, what is not shown, what is accepted, what is within. */
    public static int urgency(Residual residual) {
        return switch (residual.standing()) {
            case ABOVE -> 0;
            case NOT_SHOWN -> 1;
            case ACCEPTED -> 2;
            case WITHIN -> 3;
        };
    }
}
