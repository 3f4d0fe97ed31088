package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.model.Finding;
import org.claviger.model.Justification;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.TempoEstimate;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Range;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;
import org.claviger.report.curve.Colours;
import org.claviger.report.document.derived.DerivedFrequency;
import org.claviger.report.document.view.Anchor;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Chapter;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;

/** Chapter 7: how often each task is done, and why so often. */
final class FrequenciesChapter {
    private final Model model;
    private final Names names;
    private final Outline outline = Outline.wideChapter("7", "Task frequencies and their justification", "frequencies");

    private FrequenciesChapter(Source source) {
        this.model = source.model();
        this.names = source.names();
    }

    static Chapter of(Source source) {
        FrequenciesChapter chapter = new FrequenciesChapter(source);
        if (source.model().tasks().isEmpty()) {
            chapter.teach();
        } else {
            chapter.table();
            chapter.derived(source);
        }
        return chapter.outline.done();
    }

    private void teach() {
        outline.teach(
                "No recurring work is described. Wherever a procedure needs a frequency, the threat model states it, and it"
                        + " follows from the threat: attack tempo against detection window. “Weekly, because it seemed"
                        + " reasonable” is what assessors object to most.",
                """
                tasks:
                  page-integrity:
                    control: control/page-monitoring
                    every: 1 day
                    by: role/secops
                    finds: {probability: 80 %, coverage: 90 %, lag: 2 h}
                    because: {basis: derived, reason: The swap needs days to be prepared., adopted: {by: role/ciso, on: 2026-03-01}}
                """);
    }

    private void table() {
        outline.paragraph("The longest gap is what the calendar permits between two times: a month has up to 31 days, a"
                + " quarter 92. Work that has to notice an attack is held against the tempo of the threats its control acts"
                + " on. When work was last done is stated in the file; no record has been sampled.");
        Table.Draft table = Table.of("Task frequencies and their justification")
                .column("Task, its control", 20)
                .number("How often", 9)
                .column("Done by", 13)
                .column("One look finds", 10)
                .column("Tempo of the threats", 16)
                .column("Justification", 21)
                .column("Adopted (stated)", 11);
        model.tasks()
                .forEach((id, task) -> table.row(
                        Anchor.of(Kind.TASK, id),
                        head(id, task),
                        often(task),
                        by(task),
                        finds(task.finds()),
                        tempo(task),
                        because(task.because()),
                        Cell.of(names.decision(task.because().flatMap(Justification::adopted)))));
        outline.add(table.done());
    }

    /** What follows from the numbers, for the work that has an attack window. */
    private void derived(Source source) {
        Derivations derivations = Derivations.of(
                model, source.subject().relations(), source.subject().caps());
        DerivedFrequency frequency = new DerivedFrequency(derivations, model, names::link, Colours.PAPER);
        List<TaskDerivation> tasks =
                derivations.all().stream().filter(DerivedFrequency::derived).toList();
        if (tasks.isEmpty()) {
            return;
        }
        outline.section("What follows from the numbers");
        outline.paragraph(
                "The longest interval of a task is the largest for which, all other work as it is, what is tolerated"
                        + " holds: for each threat that it serves, for each wallet at stake, for the system. The method and its"
                        + " sources are published with the program; claviger cadence gives every number, and a certificate of each"
                        + " control to recompute it.");
        tasks.forEach(task -> outline.add(new Block.Card(
                "derived-" + task.task().id(),
                "",
                names.name(Kind.TASK, task.task().id()),
                task.task().id(),
                frequency.brief(task))));
    }

    private Cell head(String id, Task task) {
        List<Phrase> lines = new ArrayList<>(names.head(Kind.TASK, id).lines());
        lines.add(names.link(task.control()));
        if (!task.covers().isEmpty()) {
            lines.add(Phrase.quiet("looks at ").then(names.links(task.covers())));
        }
        if (!task.for_().isEmpty()) {
            lines.add(Phrase.quiet("for ").then(names.requirements(task.for_())));
        }
        task.evidence().ifPresent(text -> lines.add(Phrase.quiet("record: " + text)));
        return Cell.lines(lines);
    }

    private static Cell often(Task task) {
        List<Phrase> lines = new ArrayList<>();
        task.every().ifPresent(every -> {
            lines.add(Phrase.strong(every.words()));
            lines.add(Phrase.quiet(gap(every)));
        });
        task.event().ifPresent(event -> lines.add(Phrase.of(event)));
        return Cell.lines(lines);
    }

    /** The longest gap in the unit that a person would take. */
    private static String gap(Interval every) {
        double days = every.longestGapDays();
        if (days == 0) {
            return "no gap";
        }
        if (days >= 1) {
            return "gap up to " + Words.times(Math.round(days), "day", "days");
        }
        return "gap up to "
                + String.format(
                        Locale.ROOT, days * 24 >= 1 ? "%.0f h" : "%.0f min", days * 24 >= 1 ? days * 24 : days * 1440);
    }

    private Cell by(Task task) {
        List<Phrase> lines = new ArrayList<>(List.of(names.links(task.by())));
        if (!task.secondary().isEmpty()) {
            lines.add(Phrase.quiet("stands in: ").then(names.links(task.secondary())));
        }
        task.verifiedBy()
                .ifPresent(role -> lines.add(Phrase.quiet("verified by: ").then(names.link(role))));
        task.starts().ifPresent(day -> lines.add(Phrase.quiet("first due " + day)));
        lines.add(Phrase.quiet("last done (stated): ").then(Words.date(task.last())));
        return Cell.lines(lines);
    }

    private static Cell finds(Optional<Finding> finds) {
        if (finds.isEmpty()) {
            return Cell.of(Phrase.notStated());
        }
        List<Phrase> lines = new ArrayList<>();
        lines.add(Words.value(finds.get().probability()));
        finds.get().coverage().ifPresent(share -> lines.add(Phrase.quiet("of " + share + " of variants")));
        finds.get().lag().ifPresent(lag -> lines.add(Phrase.quiet("stopped within " + lag)));
        return Cell.lines(lines);
    }

    private Cell tempo(Task task) {
        List<Ref> threats = task.control().stream()
                .flatMap(ref -> Stream.ofNullable(model.controls().get(ref.id())))
                .flatMap(control -> control.against().stream())
                .map(mapping -> mapping.threat())
                .distinct()
                .toList();
        return Cell.lines(threats.stream().map(this::tempo).toList());
    }

    private Phrase tempo(Ref threat) {
        Optional<Range<Span>> range = Optional.ofNullable(model.threats().get(threat.id()))
                .flatMap(each -> each.tempo())
                .flatMap(TempoEstimate::range);
        return names.shortLink(Kind.THREAT, threat.id()).then(": ").then(Words.range(range));
    }

    private static Cell because(Optional<Justification> because) {
        if (because.isEmpty()) {
            return Cell.of(Phrase.notStated());
        }
        List<Phrase> lines = new ArrayList<>();
        because.get().basis().ifPresent(basis -> lines.add(Phrase.strong(Words.capital(basis))));
        lines.add(Phrase.text(because.get().reason()));
        return Cell.lines(lines);
    }
}
