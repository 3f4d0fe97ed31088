package org.claviger.server.requirements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claviger.analysis.residual.Residual;
import org.claviger.model.Control;
import org.claviger.model.PolicyDocument;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** What the model has for a requirement, table by table. */
record Parts(OpenSystem here, Coverage coverage) {

    List<RequirementPage.Part> all() {
        return List.of(controls(), work(), documents(), threats());
    }

    private RequirementPage.Part controls() {
        Table.Draft table = Table.of("Controls that implement " + coverage.id())
                .column("Control", 30)
                .column("State", 10)
                .column("Kind", 14)
                .number("Threats", 8)
                .column("Procedure", 18)
                .column("What proves it", 20);
        coverage.controls()
                .forEach(ref -> Optional.ofNullable(here.model().controls().get(ref.id()))
                        .ifPresent(control -> control(ref, control, table)));
        return new RequirementPage.Part(
                "controls",
                "Controls",
                table.done(),
                "No control says that it implements this requirement. Add its number under implements to the control that does.");
    }

    private void control(Ref ref, Control control, Table.Draft table) {
        long threats = control.against().stream()
                .map(mapping -> mapping.threat())
                .distinct()
                .count();
        table.row(
                named(ref),
                Cell.of(Words.choice(control.state())),
                Cell.of(
                        control.kind().isEmpty()
                                ? Phrase.notStated()
                                : Phrase.of(String.join(
                                        ", ",
                                        control.kind().stream().map(Words::of).toList()))),
                Cell.of(threats == 0 ? Phrase.missing("none") : Phrase.of(Long.toString(threats))),
                Cell.of(here.link(control.procedure())),
                Cell.text(control.evidence()));
    }

    private RequirementPage.Part work() {
        Table.Draft table = Table.of("Recurring work for " + coverage.id())
                .column("Task", 34)
                .column("Done", 24)
                .column("Last done (stated)", 14)
                .column("By", 28);
        coverage.work()
                .forEach(work -> table.row(
                        named(work.ref()),
                        Cell.of(Recurrence.judged(work, coverage)),
                        Cell.of(Words.date(work.task().last())),
                        here.links(work.task().by())));
        return new RequirementPage.Part("work", "Recurring work", table.done(), noWork());
    }

    private String noWork() {
        return coverage.requirement()
                .recurs()
                .map(recurring -> "No recurring work is named, though the standard asks for it: "
                        + Recurrence.asked(recurring) + ". Add a task to a control that implements the requirement.")
                .orElse("The standard asks for no recurring work here, and the model names none.");
    }

    private RequirementPage.Part documents() {
        Table.Draft table = Table.of("Documents about " + coverage.id())
                .column("Document", 40)
                .column("Kind", 15)
                .column("Version", 10)
                .column("In force since (stated)", 17)
                .column("Reviewed (stated)", 17);
        coverage.documents()
                .forEach(ref -> Optional.ofNullable(here.model().documents().get(ref.id()))
                        .ifPresent(document -> document(ref, document, table)));
        return new RequirementPage.Part(
                "documents",
                "Policies, standards and procedures",
                table.done(),
                "No internal document is about this requirement. Assessors read policies, standards and procedures "
                        + "first: add the requirement's number to the document that covers it.");
    }

    private void document(Ref ref, PolicyDocument document, Table.Draft table) {
        table.row(
                named(ref),
                Cell.of(Words.choice(document.kind())),
                Cell.text(document.version()),
                Cell.of(Words.date(document.effective())),
                Cell.of(Words.date(document.reviewed())));
    }

    private RequirementPage.Part threats() {
        Table.Draft table = Table.of("Threats that the controls of " + coverage.id() + " act against")
                .column("Threat", 40)
                .column("Through", 38)
                .column("What stays of it", 22);
        for (Map.Entry<Ref, Set<Ref>> each : coverage.threats().entrySet()) {
            table.row(named(each.getKey()), through(each.getValue()), Cell.of(standing(each.getKey())));
        }
        return new RequirementPage.Part(
                "threats",
                "Threats reached through the controls",
                table.done(),
                coverage.controls().isEmpty()
                        ? "Without a control the requirement is joined to no threat."
                        : "Its controls act against no threat that the model names. Say under against what each does "
                                + "against which threat.");
    }

    private Cell through(Collection<Ref> controls) {
        return Cell.lines(controls.stream().map(ref -> Said.control(here, ref)).toList());
    }

    private Phrase standing(Ref threat) {
        return Optional.ofNullable(here.subject().residuals().get(threat.id()))
                .map(Residual::standing)
                .map(standing -> Phrase.label(
                        standing.words(),
                        switch (standing) {
                            case WITHIN -> Tone.GOOD;
                            case ACCEPTED -> Tone.ATTENTION;
                            case ABOVE -> Tone.BAD;
                            case NOT_SHOWN -> Tone.QUIET;
                        }))
                .orElseGet(() -> Phrase.missing("not shown"));
    }

    private Cell named(Ref ref) {
        return Cell.of(here.link(ref), Phrase.code(ref.id()));
    }
}
