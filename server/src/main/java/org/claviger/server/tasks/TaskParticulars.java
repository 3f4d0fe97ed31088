package org.claviger.server.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claviger.analysis.derivation.Derivations;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.standing.WorkStanding;
import org.claviger.model.Control;
import org.claviger.model.Finding;
import org.claviger.model.Justification;
import org.claviger.model.Task;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.RequirementId;
import org.claviger.report.curve.Colours;
import org.claviger.report.document.derived.DerivedFrequency;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.elements.Decisions;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.elements.RequirementsTable;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** What one looks for at a piece of recurring work: when it is due, why this often, what its record must hold. */
@Component
class TaskParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    private static Optional<Task> task(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().tasks().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        return task(here, id)
                .map(task -> List.of(Due.label(Due.of(here, task))))
                .orElse(List.of());
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return task(here, id).map(task -> panels(here, id, task)).orElse(List.of());
    }

    private static List<Panel> panels(OpenSystem here, String id, Task task) {
        List<RequirementId> requirements = requirements(here, task);
        List<Block> record = new ArrayList<>();
        record.add(new Block.Paragraph(Phrase.text(task.evidence())));
        if (!requirements.isEmpty()) {
            record.add(RequirementsTable.of(here, requirements));
        }
        return List.of(
                new Panel("When, and by whom", List.of(when(here, task))),
                new Panel("Why this often", why(here, id, task)),
                new Panel("The threats it is there for", List.of(new ServedThreats(here, task).block())),
                new Panel("What the record must hold, and for which requirements", record));
    }

    private static Block when(OpenSystem here, Task task) {
        WorkStanding due = Due.of(here, task);
        Facts.Draft facts = Facts.of("When, and by whom").half("Control", here.link(task.control()));
        facts.half("How often", often(task));
        facts.half("Done by", here.links(task.by()));
        if (!task.secondary().isEmpty()) {
            facts.half("Stands in", here.links(task.secondary()));
        }
        facts.half("Verified by", task.verifiedBy().map(here::link).orElseGet(Phrase::notStated));
        task.starts().ifPresent(day -> facts.half("First due", Phrase.kept(day.toString())));
        facts.half("Last done (stated)", Words.date(task.last()));
        facts.half(
                "Next due",
                due.day()
                        .map(day -> Phrase.kept(day.toString()).then(Phrase.of(" ")))
                        .orElseGet(() -> Phrase.of(""))
                        .then(Due.label(due)));
        if (!task.covers().isEmpty()) {
            facts.half("Looks at", here.links(task.covers()));
        }
        return facts.done();
    }

    private static Cell often(Task task) {
        List<Phrase> lines = new ArrayList<>();
        task.every()
                .map(every -> Phrase.of(every.words()).then(Phrase.quiet(", " + Due.longest(every))))
                .ifPresent(lines::add);
        task.event().map(Phrase::of).ifPresent(lines::add);
        return Cell.lines(lines);
    }

    private static List<Block> why(OpenSystem here, String id, Task task) {
        List<Block> blocks = new ArrayList<>(List.of(stated(here, task)));
        Derivations derivations = Derivations.of(
                here.model(), here.subject().relations(), here.subject().caps());
        TaskDerivation derived = derivations.of(id);
        if (DerivedFrequency.derived(derived) || derived.cap().isPresent()) {
            blocks.addAll(new DerivedFrequency(derivations, here.model(), here::link, Colours.PAGE).blocks(derived));
        }
        return blocks;
    }

    private static Block stated(OpenSystem here, Task task) {
        Optional<Justification> because = task.because();
        Optional<Finding> finds = task.finds();
        return Facts.of("Why this often")
                .half("Basis", Words.choice(because.flatMap(Justification::basis)))
                .half("Reason", LinkedText.of(here, because.flatMap(Justification::reason)))
                .half("Adopted (stated)", Decisions.of(here, because.flatMap(Justification::adopted)))
                .half("One look finds", finds.map(TaskParticulars::finds).orElseGet(() -> Cell.of(Phrase.notStated())))
                .done();
    }

    private static Cell finds(Finding finding) {
        List<Phrase> lines = new ArrayList<>();
        lines.add(Words.value(finding.probability()).then(" of the traces that it could see"));
        finding.coverage().ifPresent(share -> lines.add(Phrase.of(share + " of the variants could be seen at all")));
        finding.lag().ifPresent(lag -> lines.add(Phrase.of("stopped within " + lag + " of being found")));
        return Cell.lines(lines);
    }

    /** Those that the task names; without any, those of its control. */
    private static List<RequirementId> requirements(OpenSystem here, Task task) {
        return task.for_().isEmpty()
                ? control(here, task)
                        .flatMap(control -> control.implements_().stream())
                        .toList()
                : task.for_();
    }

    static Stream<Control> control(OpenSystem here, Task task) {
        return task.control().stream()
                .flatMap(ref -> Stream.ofNullable(here.model().controls().get(ref.id())));
    }

    /** The interval as a reader compares it. */
    static Phrase interval(Task task) {
        return task.every().map(Interval::words).or(task::event).map(Phrase::of).orElseGet(Phrase::notStated);
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "title",
                "control",
                "every",
                "event",
                "by",
                "secondary",
                "covers",
                "for",
                "finds",
                "because",
                "evidence",
                "verified-by",
                "starts",
                "last");
    }
}
