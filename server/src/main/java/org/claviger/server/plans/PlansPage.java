package org.claviger.server.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.model.CompromisePlan;
import org.claviger.model.PlanRole;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.Deadline;
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

/** The compromise plans: what each covers and when it was last tested. */
@Controller
class PlansPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/compromise-plans")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Compromise plans",
                "What is done when key material is compromised or suspected to be. When a plan was tested is stated in the"
                        + " model.",
                "No compromise plan is described. The Key Compromise Policy has a plan for each classification of key"
                        + " material. Add them under compromise-plans in the file: what each covers, who acts with which"
                        + " secondary, over which approved channels, the steps in order, and when it was tested.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model()
                .compromisePlans()
                .forEach((id, plan) -> rows.add(row(here, new Ref(Kind.COMPROMISE_PLAN, id), plan)));
        return new Listing(
                new Noun("compromise plan", "compromise plans"),
                List.of(
                        Columns.NAME,
                        Column.choice("types", "Key material"),
                        Column.number("keys", "Keys"),
                        Column.number("threats", "Threats"),
                        Column.words("roles", "Who acts"),
                        Column.words("channels", "Channels"),
                        Column.number("steps", "Steps"),
                        Column.words("tested", "Last tested"),
                        Column.choice("today", "Tested"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, CompromisePlan plan) {
        return Row.of(
                Columns.name(here, ref),
                Field.of(Cell.lines(plan.keyTypes().stream()
                        .map(type -> Phrase.of(Words.of(type)))
                        .toList())),
                Field.of(plan.covers().size()),
                Field.of(plan.scenarios().size()),
                Field.of(Phrase.joined(
                        plan.roles().stream()
                                .map(PlanRole::role)
                                .flatMap(Optional::stream)
                                .map(here::link)
                                .toList(),
                        ", ")),
                Field.of(here.links(plan.channels())),
                Field.of(plan.steps().size()),
                Deadline.field(plan.tested(), Words.date(plan.tested())),
                Field.of(Rehearsal.of(here, plan).label()),
                Columns.objections(here, ref));
    }
}
