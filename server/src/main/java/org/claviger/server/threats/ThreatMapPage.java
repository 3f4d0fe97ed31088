package org.claviger.server.threats;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.criteria.Decided;
import org.claviger.server.criteria.Levels;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The threats on the organisation's own matrix, after the controls in place and before. */
@Controller
public class ThreatMapPage {
    /**
     * The page.
     *
     * @param after the controls in place; empty without scales, as is {@code before}
     * @param unplaced threats that the model says too little of
     * @param steps what the steps of the scales mean
     * @param list where the same threats are a list
     */
    public record View(
            Optional<Block> after,
            Optional<Block> before,
            List<Phrase> unplaced,
            List<Phrase> tolerances,
            List<Phrase> authority,
            Optional<Block> steps,
            String list) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/threats/-/map")
    Page map(OpenSystem here) {
        Levels levels = Levels.of(here.model());
        Optional<ThreatMap> map = levels.scales()
                .filter(all -> !all.matrix().isEmpty() && !all.impact().isEmpty())
                .map(scales -> new ThreatMap(here, levels, scales));
        Decided decided = new Decided(here);
        return Page.of(
                "threats/map.jte",
                "Where the threats stand",
                new View(
                        map.map(ThreatMap::after),
                        map.map(ThreatMap::before),
                        unplaced(here),
                        decided.tolerances(),
                        decided.authority(),
                        decided.steps(),
                        here.room("threats")));
    }

    private static List<Phrase> unplaced(OpenSystem here) {
        return here.model().threats().keySet().stream()
                .filter(id -> Optional.ofNullable(here.subject().residuals().get(id))
                        .flatMap(Residual::current)
                        .isEmpty())
                .map(id -> here.link(Kind.THREAT, id))
                .toList();
    }
}
