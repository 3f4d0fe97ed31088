package org.claviger.server.workflows;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Step;
import org.claviger.model.StepKind;
import org.claviger.model.Workflow;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.frame.ListPage;
import org.claviger.server.frame.Listing;
import org.claviger.server.frame.Listing.Column;
import org.claviger.server.frame.Listing.Field;
import org.claviger.server.frame.Listing.Noun;
import org.claviger.server.frame.Listing.Row;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** How assets leave wallets. */
@Controller
class WorkflowsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/workflows")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Workflows",
                "How assets leave wallets, from the request to the chain: who approves, on what it is verified, and where "
                        + "signatures are made.",
                "The model names no workflow yet. Add them under workflows in the file, step by step: who initiates, builds, "
                        + "approves and signs on what, what each person sees, and on what means of its own it is verified.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().workflows().forEach((id, workflow) -> rows.add(row(here, new Ref(Kind.WORKFLOW, id), workflow)));
        return new Listing(
                new Noun("workflow", "workflows"),
                List.of(
                        Columns.NAME,
                        Column.words("wallets", "Wallets"),
                        Column.number("steps", "Steps"),
                        Column.words("approved-by", "Approved by"),
                        Column.choice("verification", "Verified independently"),
                        Column.words("signed-on", "Signed on"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Workflow workflow) {
        return Row.of(
                Columns.name(here, ref),
                Field.of(here.links(here.referring(Kind.WALLET, ref, "workflow"))),
                Field.of(workflow.steps().size()),
                approvals(here, workflow),
                verification(here, ref, workflow),
                Field.of(here.links(of(workflow, StepKind.SIGN).stream()
                        .flatMap(step -> step.on().stream())
                        .distinct()
                        .toList())),
                Columns.objections(here, ref));
    }

    private static List<Step> of(Workflow workflow, StepKind kind) {
        return workflow.steps().stream().filter(step -> step.step() == kind).toList();
    }

    private static Field approvals(OpenSystem here, Workflow workflow) {
        List<Phrase> lines = new ArrayList<>();
        for (Step step : of(workflow, StepKind.APPROVE)) {
            Phrase by = Phrase.joined(step.by().stream().map(here::link).toList(), ", ");
            lines.add(step.persons()
                    .map(count -> by.then(Phrase.quiet(", " + Words.times(count, "person", "persons"))))
                    .orElse(by));
        }
        return lines.isEmpty()
                ? Field.of(Phrase.missing("no step of approval"))
                : Field.of(lines.toArray(Phrase[]::new));
    }

    private static Field verification(OpenSystem here, Ref ref, Workflow workflow) {
        int approvals = of(workflow, StepKind.APPROVE).size();
        int without = Verification.of(here, ref).unverified().size();
        if (without > 0) {
            return Field.by(
                    -without,
                    Phrase.label(
                            "not at " + without + " of " + Words.times(approvals, "approval", "approvals"), Tone.BAD));
        }
        return approvals == 0 ? Field.by(0, Phrase.quiet("no step of approval")) : Field.by(1, Phrase.of("stated"));
    }
}
