package org.claviger.server.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Finding;
import org.claviger.model.Mapping;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Range;
import org.claviger.model.value.Span;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.systems.OpenSystem;

/** The threats that work serves through its control, their tempo beside its interval. */
final class ServedThreats {
    private final OpenSystem here;
    private final Task task;

    ServedThreats(OpenSystem here, Task task) {
        this.here = here;
        this.task = task;
    }

    Block block() {
        List<Mapping> mappings = TaskParticulars.control(here, task)
                .flatMap(control -> control.against().stream())
                .toList();
        if (mappings.isEmpty()) {
            return new Block.Paragraph(Phrase.missing("Its control acts on no threat in the model."));
        }
        Table.Draft table = Table.of("Threats served")
                .column("Threat", 30)
                .column("How the control acts on it", 34)
                .column("Tempo of the threat", 14)
                .column("Interval of this work", 22);
        mappings.forEach(mapping -> {
            Optional<Range<Span>> tempo = tempo(mapping);
            table.row(
                    Cell.of(here.link(mapping.threat())),
                    LinkedText.of(here, mapping.effect()),
                    Cell.of(Phrase.text(tempo.map(range -> range.toString().replace("..", " to ")))),
                    beside(tempo));
        });
        return table.done();
    }

    private Optional<Range<Span>> tempo(Mapping mapping) {
        return Optional.ofNullable(here.model().threats().get(mapping.threat().id()))
                .flatMap(threat -> threat.tempo())
                .flatMap(TempoEstimate::range);
    }

    private Cell beside(Optional<Range<Span>> tempo) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(TaskParticulars.interval(task));
        Optional<Interval> every = task.every();
        every.ifPresent(interval -> lines.add(Phrase.quiet(Due.longest(interval))));
        if (every.isPresent() && tempo.isPresent() && task.finds().isPresent()) {
            lines.add(compared(every.get(), tempo.get()));
        }
        return Cell.lines(lines);
    }

    /** Only for work that says what it finds: the worst time from trace to stop beside the tempo as stated. */
    private Phrase compared(Interval every, Range<Span> tempo) {
        double worst = every.longestGapDays()
                + task.finds().flatMap(Finding::lag).map(Span::days).orElse(0.0);
        if (worst > tempo.high().days()) {
            return Phrase.label("longer than the tempo", Tone.BAD);
        }
        return worst > tempo.low().days()
                ? Phrase.label("within the range of the tempo", Tone.QUIET)
                : Phrase.label("shorter than the tempo", Tone.GOOD);
    }
}
