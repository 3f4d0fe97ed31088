package org.claviger.server.threats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Against;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Judgement;
import org.claviger.model.Threat;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.acceptances.Validity;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What stays of a threat: from what it would be without controls to what was accepted of it. */
final class ResidualPanel {
    private final OpenSystem here;
    private final Levels levels;

    ResidualPanel(OpenSystem here) {
        this.here = here;
        this.levels = Levels.of(here.model());
    }

    List<Block> of(String id, Threat threat) {
        Optional<Residual> residual =
                Optional.ofNullable(here.subject().residuals().get(id));
        if (residual.isEmpty()) {
            return List.of(new Block.Paragraph(Phrase.missing("not shown")));
        }
        Residual known = residual.get();
        Facts.Draft facts = Facts.of("Residual risk").half("Before controls", levels.rating(known.inherent()));
        facts.half("Controls that count", counted(known));
        threat.residual()
                .ifPresentOrElse(
                        judgement -> judged(facts, known, judgement),
                        () -> facts.half("After controls", levels.rating(known.computed())));
        facts.half("Tolerated up to", levels.label(known.tolerated()));
        facts.half("Standing", standing(known));
        List<Phrase> acceptances = acceptances(id, known);
        if (!acceptances.isEmpty()) {
            facts.half("Acceptances that name it", Cell.lines(acceptances));
        }
        return List.of(facts.done(), rule());
    }

    private static Block rule() {
        return new Block.Paragraph(
                Phrase.quiet("By the stated rule: the strongest preventive or detective control in place"
                        + " lowers the likelihood by no step when weak, one when moderate, two when strong; one further of at least"
                        + " moderate strength by one more. The strongest corrective control lowers the impact in the same way. The"
                        + " organisation's matrix gives the level."));
    }

    private void judged(Facts.Draft facts, Residual known, Judgement judgement) {
        facts.half("After controls, computed", levels.rating(known.computed()));
        List<Phrase> lines = new ArrayList<>();
        lines.add(levels.rating(known.judged()));
        lines.add(judgement.because().map(text -> LinkedText.of(here, text)).orElseGet(Phrase::notStated));
        lines.add(Phrase.quiet("judged by ")
                .then(here.link(judgement.by()))
                .then(Phrase.quiet(" on "))
                .then(Words.date(judgement.on()))
                .then(Phrase.quiet("; the judgement takes the place of what is computed")));
        facts.half("After controls, as judged by the organisation", Cell.lines(lines));
    }

    private Cell counted(Residual residual) {
        return residual.counted().isEmpty()
                ? Cell.of(Phrase.missing("none"))
                : here.links(
                        residual.counted().stream().map(Against::ref).distinct().toList());
    }

    private static Phrase standing(Residual residual) {
        Phrase standing = Levels.standing(residual);
        return residual.missing()
                .map(missing -> standing.then(Phrase.quiet(" " + missing)))
                .orElse(standing);
    }

    private List<Phrase> acceptances(String id, Residual residual) {
        Ref threat = new Ref(Kind.THREAT, id);
        return here.model().acceptances().entrySet().stream()
                .filter(entry -> entry.getValue().of().contains(threat))
                .map(entry -> {
                    Ref ref = new Ref(Kind.ACCEPTANCE, entry.getKey());
                    String carries = residual.acceptance().equals(Optional.of(ref)) ? ", carries the standing" : "";
                    return Phrase.link(here.href(ref), ref.id(), here.name(ref))
                            .then(Phrase.quiet(" up to "))
                            .then(levels.label(entry.getValue().level()))
                            .then(Phrase.quiet(" until "))
                            .then(Words.date(entry.getValue().until()))
                            .then(" ")
                            .then(Validity.of(entry.getValue(), here.subject().today())
                                    .label())
                            .then(Phrase.quiet(carries));
                })
                .toList();
    }
}
