package org.claviger.server.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claviger.analysis.residual.Rating;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Scales;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Heatmap;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.criteria.Decided;
import org.claviger.server.criteria.Levels;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The threats on the organisation's own matrix, before and after the controls in place. */
@Controller
public class ThreatMapPage {
    /**
     * The page.
     *
     * @param now after the controls in place; empty without scales, as is {@code before}
     * @param unplaced threats that the model says too little of
     * @param steps what the steps of the scales mean
     * @param list where the same threats are a list
     */
    public record View(
            Optional<Block> now,
            Optional<Block> before,
            List<Phrase> unplaced,
            List<Phrase> tolerances,
            List<Phrase> authority,
            Optional<Block> steps,
            String list) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/threats/map")
    Page map(OpenSystem here) {
        Levels levels = Levels.of(here.model());
        Optional<Scales> scales = levels.scales()
                .filter(all -> !all.matrix().isEmpty() && !all.impact().isEmpty());
        Decided decided = new Decided(here);
        return Page.of(
                "threats/map.jte",
                "Where the threats stand",
                new View(
                        scales.map(all -> map(here, levels, all, "Threats after the controls in place", Residual::current)),
                        scales.map(all -> map(here, levels, all, "Threats before controls", Residual::inherent)),
                        unplaced(here),
                        decided.tolerances(),
                        decided.authority(),
                        decided.steps(),
                        here.room("threats")));
    }

    private static List<Phrase> unplaced(OpenSystem here) {
        return here.model().threats().keySet().stream()
                .filter(id -> residual(here, id).flatMap(Residual::current).isEmpty())
                .map(id -> here.link(Kind.THREAT, id))
                .toList();
    }

    private static Optional<Residual> residual(OpenSystem here, String id) {
        return Optional.ofNullable(here.subject().residuals().get(id));
    }

    private static Block map(
            OpenSystem here,
            Levels levels,
            Scales scales,
            String caption,
            Function<Residual, Optional<Rating>> which) {
        List<String> impacts = List.copyOf(scales.impact().keySet());
        List<Heatmap.Row> rows = new ArrayList<>();
        for (String likelihood : List.copyOf(scales.likelihood().keySet()).reversed()) {
            rows.add(new Heatmap.Row(
                    levels.likelihood(likelihood),
                    impacts.stream()
                            .map(impact -> field(here, levels, likelihood, impact, which))
                            .toList()));
        }
        return new Heatmap(caption, impacts.stream().map(levels::impact).toList(), rows);
    }

    private static Heatmap.Field field(
            OpenSystem here,
            Levels levels,
            String likelihood,
            String impact,
            Function<Residual, Optional<Rating>> which) {
        Optional<String> level = levels.level(likelihood, impact);
        List<Phrase> threats = here.model().threats().keySet().stream()
                .filter(id -> residual(here, id)
                        .flatMap(which)
                        .filter(rating -> rating.likelihood().equals(likelihood)
                                && rating.impact().equals(impact))
                        .isPresent())
                .map(id -> shortLink(here, new Ref(Kind.THREAT, id)))
                .toList();
        return new Heatmap.Field(
                level.map(levels::risk).orElse("not stated"),
                level.map(levels::tone).orElse(Tone.PLAIN),
                threats.isEmpty() ? Phrase.of() : Phrase.joined(threats, " "));
    }

    /** By its id: the names of threats are sentences. */
    private static Phrase shortLink(OpenSystem here, Ref threat) {
        return Phrase.link(here.href(threat), threat.id(), here.name(threat));
    }
}
