package org.claviger.server.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.residual.Residual.Standing;
import org.claviger.model.Scales;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Heatmap;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.ShortLinks;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Threats in the fields of the organisation's matrix, likelihood upwards, impact to the right. */
final class ThreatMap {
    private final OpenSystem here;
    private final Levels levels;
    private final Scales scales;

    ThreatMap(OpenSystem here, Levels levels, Scales scales) {
        this.here = here;
        this.levels = levels;
        this.scales = scales;
    }

    Block after() {
        long above = here.subject().residuals().values().stream()
                .filter(residual -> residual.standing() == Standing.ABOVE)
                .count();
        return map(
                Words.times(placed(Residual::current), "threat", "threats") + ", " + above
                        + " above the tolerance and not accepted",
                Residual::current,
                this::withStanding);
    }

    Block before() {
        return map(
                Words.times(placed(Residual::inherent), "threat", "threats") + " as they would be without any control",
                Residual::inherent,
                (threat, _) -> ShortLinks.of(here, threat));
    }

    private long placed(Function<Residual, Optional<Rating>> which) {
        return here.subject().residuals().values().stream()
                .filter(residual -> which.apply(residual).isPresent())
                .count();
    }

    private Heatmap map(
            String caption, Function<Residual, Optional<Rating>> which, BiFunction<Ref, Residual, Phrase> words) {
        List<String> impacts = List.copyOf(scales.impact().keySet());
        List<Heatmap.Row> rows = new ArrayList<>();
        for (String likelihood : List.copyOf(scales.likelihood().keySet()).reversed()) {
            List<Heatmap.Field> fields = impacts.stream()
                    .map(impact -> field(likelihood, impact, which, words))
                    .toList();
            rows.add(new Heatmap.Row(levels.likelihood(likelihood), fields));
        }
        return new Heatmap(caption, impacts.stream().map(levels::impact).toList(), rows);
    }

    private Heatmap.Field field(
            String likelihood,
            String impact,
            Function<Residual, Optional<Rating>> which,
            BiFunction<Ref, Residual, Phrase> words) {
        Optional<String> level = levels.level(likelihood, impact);
        List<Phrase> threats = here.subject().residuals().entrySet().stream()
                .filter(entry -> which.apply(entry.getValue())
                        .filter(rating -> rating.likelihood().equals(likelihood)
                                && rating.impact().equals(impact))
                        .isPresent())
                .map(entry -> words.apply(new Ref(Kind.THREAT, entry.getKey()), entry.getValue()))
                .toList();
        return new Heatmap.Field(
                level.map(levels::risk).orElse("not stated"),
                level.map(levels::tone).orElse(Tone.PLAIN),
                threats.isEmpty() ? Phrase.of() : Phrase.joined(threats, " "));
    }

    /** Says so where a threat is above the tolerance; most are not. */
    private Phrase withStanding(Ref threat, Residual residual) {
        Phrase link = ShortLinks.of(here, threat);
        return switch (residual.standing()) {
            case ABOVE -> link.then(Phrase.label("above tolerance", Tone.BAD));
            case ACCEPTED -> link.then(Phrase.label("accepted", Tone.ATTENTION));
            case WITHIN, NOT_SHOWN -> link;
        };
    }
}
