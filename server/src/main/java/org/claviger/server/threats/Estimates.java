package org.claviger.server.threats;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Threat;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What somebody estimated of a threat: how long it takes, how often it comes, what it costs. */
final class Estimates {
    private final OpenSystem here;
    private final WorldReferences references;

    Estimates(OpenSystem here) {
        this.here = here;
        this.references = new WorldReferences(here.subject().knowledge());
    }

    Block of(Threat threat) {
        return Facts.of("Estimates, nine times in ten between")
                .half(
                        "Tempo",
                        threat.tempo()
                                .map(each -> cell(each.range(), each.source(), each.estimatedBy(), each.on()))
                                .orElseGet(() -> Cell.of(Phrase.notStated())))
                .half(
                        "Frequency before controls",
                        threat.frequency()
                                .map(each -> cell(each.range(), each.source(), each.estimatedBy(), each.on()))
                                .orElseGet(() -> Cell.of(Phrase.notStated())))
                .half(
                        "Loss if it happens",
                        threat.loss()
                                .map(each -> cell(each.range(), each.source(), each.estimatedBy(), each.on()))
                                .orElseGet(() -> Cell.of(Phrase.notStated())))
                .done();
    }

    private Cell cell(
            Optional<? extends Range<?>> range, Optional<String> source, Optional<Ref> by, Optional<LocalDate> on) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(range.map(value -> Phrase.strong(value.toString().replace("..", " to ")))
                .orElseGet(Phrase::notStated));
        lines.add(Phrase.quiet("source: ").then(source.map(this::source).orElseGet(Phrase::notStated)));
        if (by.isPresent() || on.isPresent()) {
            lines.add(Phrase.quiet("estimated by ")
                    .then(here.link(by))
                    .then(Phrase.quiet(" on "))
                    .then(Words.date(on)));
        }
        return Cell.lines(lines);
    }

    private Phrase source(String text) {
        return references.named(text) ? references.resolve(text) : LinkedText.of(here, text);
    }
}
