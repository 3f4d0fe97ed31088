package org.claviger.server.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.analysis.residual.Residual;
import org.claviger.analysis.standing.WorkStanding;
import org.claviger.model.Control;
import org.claviger.model.Mapping;
import org.claviger.model.Task;
import org.claviger.model.value.Kind;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Facts;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.criteria.Levels;
import org.claviger.server.elements.LinkedText;
import org.claviger.server.elements.Particulars;
import org.claviger.server.elements.RequirementsTable;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.claviger.server.tasks.Due;
import org.springframework.stereotype.Component;

/** What one looks for at a control: does it act on a threat, is it there, is it worked on? */
@Component
class ControlParticulars implements Particulars {
    @Override
    public Kind kind() {
        return Kind.CONTROL;
    }

    private static Optional<Control> control(OpenSystem here, String id) {
        return Optional.ofNullable(here.model().controls().get(id));
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        List<Phrase> labels = new ArrayList<>();
        control(here, id).ifPresent(control -> {
            control.state().ifPresent(_ -> labels.add(ControlWords.state(control)));
            control.kind().forEach(kind -> labels.add(Phrase.label(Words.of(kind), Tone.QUIET)));
        });
        return labels;
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        return control(here, id).map(control -> panels(here, id, control)).orElse(List.of());
    }

    private static List<Panel> panels(OpenSystem here, String id, Control control) {
        List<Block> what = new ArrayList<>();
        if (control.description().isPresent()) {
            LinkedText.of(here, control.description()).lines().forEach(line -> what.add(new Block.Paragraph(line)));
        }
        what.add(facts(here, control));
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel("What it is", what));
        panels.add(new Panel("The threats it acts on", List.of(against(here, control))));
        panels.add(new Panel("Its recurring work", List.of(work(here, id, control))));
        if (!control.implements_().isEmpty()) {
            panels.add(new Panel(
                    "The requirements it implements", List.of(RequirementsTable.of(here, control.implements_()))));
        }
        return panels;
    }

    private static Block facts(OpenSystem here, Control control) {
        Facts.Draft facts = Facts.of("What it is")
                .half("In place since", Words.date(control.since()))
                .half("Owner", here.link(control.owner()))
                .half("Where", here.links(control.where()));
        if (control.due().isPresent()) {
            facts.half("Due", ControlWords.dated(here, control));
        }
        if (!control.verifies().isEmpty()) {
            facts.half("Verifies independently", here.links(control.verifies()));
        }
        return facts.half("Procedure", here.link(control.procedure()))
                .half("Evidence that it is there", LinkedText.of(here, control.evidence()))
                .done();
    }

    private static Block against(OpenSystem here, Control control) {
        if (control.against().isEmpty()) {
            return new Block.Paragraph(
                    Phrase.missing("It acts on no threat: a control without a threat answers nothing in this model."));
        }
        Levels levels = Levels.of(here.model());
        Table.Draft table = Table.of("Threats that it acts on")
                .column("Threat", 26)
                .column("How it acts", 28)
                .column("Strength", 12)
                .column("Evidence", 20)
                .column("Residual of the threat", 14);
        for (Mapping mapping : control.against()) {
            table.row(
                    Cell.of(here.link(mapping.threat())),
                    LinkedText.of(here, mapping.effect()),
                    ControlWords.strength(mapping),
                    LinkedText.of(here, mapping.evidence()),
                    residual(here, levels, mapping));
        }
        return table.done();
    }

    private static Cell residual(OpenSystem here, Levels levels, Mapping mapping) {
        Optional<Residual> residual = Optional.ofNullable(
                here.subject().residuals().get(mapping.threat().id()));
        return residual.map(each -> Cell.of(
                        levels.current(each), Phrase.quiet(each.standing().words())))
                .orElseGet(() -> Cell.of(Phrase.missing("not shown")));
    }

    private static Block work(OpenSystem here, String id, Control control) {
        List<Work> work = here.subject().relations().workOf(id);
        if (work.isEmpty()) {
            return new Block.Paragraph(control.oneOff()
                    .map(reason -> Phrase.of("None, and the model says why: ").then(LinkedText.of(here, reason)))
                    .orElseGet(() -> Phrase.missing("None, and the model does not say why.")));
        }
        Table.Draft table = Table.of("Recurring work")
                .column("Task", 32)
                .column("How often", 18)
                .column("Done by", 20)
                .column("Last done (stated)", 14)
                .column("Next due", 16);
        work.forEach(each -> table.row(
                Cell.of(here.link(each.ref())),
                often(each.task()),
                here.links(each.task().by()),
                Cell.of(Words.date(each.task().last())),
                next(here, each.task())));
        return table.done();
    }

    private static Cell often(Task task) {
        Phrase often = Due.often(task);
        return task.every().isEmpty() && task.event().isPresent()
                ? Cell.of(often, Phrase.quiet(task.event().get()))
                : Cell.of(often);
    }

    private static Cell next(OpenSystem here, Task task) {
        WorkStanding due = Due.of(here, task);
        Phrase state = Due.label(due);
        return due.day().map(day -> Cell.of(Phrase.kept(day.toString()), state)).orElseGet(() -> Cell.of(state));
    }

    @Override
    public Set<String> shown() {
        return Set.of(
                "title",
                "kind",
                "description",
                "state",
                "since",
                "due",
                "owner",
                "where",
                "verifies",
                "implements",
                "against",
                "procedure",
                "evidence",
                "one-off");
    }
}
