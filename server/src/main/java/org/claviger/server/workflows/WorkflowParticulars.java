package org.claviger.server.workflows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Block;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Table;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Particulars;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Component;

/** The steps of a workflow in order, with what is missing said where it is missing. */
@Component
final class WorkflowParticulars implements Particulars {
    /** Steps in which a person looks at a transaction: there, what is seen and what it is verified on matters. */
    private static final Set<StepKind> LOOKED_AT = Set.of(StepKind.DISPLAY, StepKind.VERIFY, StepKind.APPROVE);

    @Override
    public Kind kind() {
        return Kind.WORKFLOW;
    }

    @Override
    public Set<String> shown() {
        return Set.of("name", "steps");
    }

    @Override
    public List<Phrase> labels(OpenSystem here, String id) {
        int without =
                Verification.of(here, new Ref(Kind.WORKFLOW, id)).unverified().size();
        return without == 0
                ? List.of()
                : List.of(Phrase.label(
                        Words.times(without, "approval", "approvals") + " without independent verification", Tone.BAD));
    }

    @Override
    public List<Panel> panels(OpenSystem here, String id) {
        Ref ref = new Ref(Kind.WORKFLOW, id);
        Workflow workflow =
                Optional.ofNullable(here.model().workflows().get(id)).orElseThrow();
        List<Panel> panels = new ArrayList<>();
        panels.add(new Panel(
                "Steps in order",
                List.of(
                        workflow.steps().isEmpty()
                                ? new Block.Paragraph(Phrase.missing("No step is stated."))
                                : steps(here, ref, workflow))));
        Table wallets = wallets(here, ref);
        panels.add(new Panel(
                "Wallets that assets leave by it",
                List.of(
                        wallets.rows().isEmpty()
                                ? new Block.Paragraph(Phrase.missing("No wallet names this workflow."))
                                : wallets)));
        return panels;
    }

    private static Table steps(OpenSystem here, Ref ref, Workflow workflow) {
        Verification verification = Verification.of(here, ref);
        Table.Draft table = Table.of("Steps of " + here.name(ref))
                .column("Step", 10)
                .column("By", 18)
                .column("On", 16)
                .column("Sees", 14)
                .column("Verifies on", 14)
                .column("What is done or checked", 20);
        for (int i = 0; i < workflow.steps().size(); i++) {
            Step step = workflow.steps().get(i);
            boolean looked = LOOKED_AT.contains(step.step());
            table.row(
                    Cell.of(Phrase.strong((i + 1) + ".\u00a0" + Words.of(step.step()))),
                    by(here, step, looked),
                    on(here, step, verification.blind().contains(i)),
                    refs(here, step.sees(), looked),
                    verified(here, step, verification.unverified().contains(i)),
                    Cell.of(step.what().map(Phrase::of).orElseGet(() -> Phrase.quiet("not stated"))));
        }
        return table.done();
    }

    /** What is not stated stands out only where a person has to look. */
    private static Cell refs(OpenSystem here, List<Ref> refs, boolean matters) {
        return refs.isEmpty() && !matters ? Cell.of(Phrase.quiet("not stated")) : here.links(refs);
    }

    private static Cell by(OpenSystem here, Step step, boolean matters) {
        Cell by = refs(here, step.by(), matters);
        return step.persons()
                .map(count -> with(by, Phrase.of(Words.times(count, "distinct person", "distinct persons"))))
                .orElse(by);
    }

    private static Cell on(OpenSystem here, Step step, boolean blind) {
        Cell devices = refs(here, step.on(), step.step() == StepKind.SIGN);
        Cell told = step.over().isEmpty()
                ? devices
                : with(
                        devices,
                        Phrase.quiet("over ")
                                .then(Phrase.joined(
                                        step.over().stream().map(here::link).toList(), ", ")));
        return blind ? with(told, Phrase.label("nobody can read it there", Tone.BAD)) : told;
    }

    private static Cell verified(OpenSystem here, Step step, boolean unverified) {
        Cell means = step.verifiesOn()
                .map(refs -> refs.isEmpty() ? Cell.of(Phrase.strong("nothing")) : here.links(refs))
                .orElseGet(() -> refs(here, List.of(), LOOKED_AT.contains(step.step())));
        return unverified ? with(means, Phrase.label("no independent verification", Tone.BAD)) : means;
    }

    private static Cell with(Cell cell, Phrase line) {
        List<Phrase> lines = new ArrayList<>(cell.lines());
        lines.add(line);
        return Cell.lines(lines);
    }

    private static Table wallets(OpenSystem here, Ref ref) {
        Table.Draft table = Table.of("Wallets that assets leave by it")
                .column("Wallet", 40)
                .column("Temperature", 20)
                .number("Usually holds", 20)
                .number("At most", 20);
        here.referring(Kind.WALLET, ref, "workflow")
                .forEach(wallet -> Optional.ofNullable(here.model().wallets().get(wallet.id()))
                        .ifPresent(held -> table.row(
                                Cell.of(here.link(wallet)),
                                Cell.of(Words.choice(held.temperature())),
                                Cell.of(Words.value(held.value())),
                                Cell.of(Words.value(held.most())))));
        return table.done();
    }
}
