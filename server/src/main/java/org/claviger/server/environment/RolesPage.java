package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Role;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
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

/** Who may do what: seats, never persons. */
@Controller
class RolesPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/roles")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Roles",
                "Seats, never names: what each can change, which key material it can reach, and how many persons fill it "
                        + "today. The persons behind the numbers are pseudonyms.",
                "The model names no role yet. Add them under roles in the file: every control, task and acceptance needs "
                        + "one that answers for it.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().roles().forEach((id, role) -> rows.add(row(here, new Ref(Kind.ROLE, id), role)));
        return new Listing(
                new Noun("role", "roles"),
                List.of(
                        Columns.NAME,
                        Sides.COLUMN,
                        Column.choice("executive", "Executive"),
                        Column.number("seats", "Seats"),
                        Column.number("persons", "Persons"),
                        Column.choice("employed-by", "Employed by"),
                        Column.number("administers", "Administers"),
                        Column.choice("key-material", "Key material"),
                        Column.number("workflows", "Workflows"),
                        Column.words("secondary", "Stands in"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Role role) {
        KeyMaterial keys = new KeyMaterial(here);
        return Row.of(
                Columns.name(here, ref),
                Sides.field(role.boundary()),
                Field.of(Phrase.of(role.executive() ? "yes" : "no")),
                Field.by(role.seats().orElse(-1), Words.value(role.seats())),
                persons(here, ref),
                Field.of(role.employedBy().map(here::link).orElseGet(() -> Phrase.quiet("none stated"))),
                Counts.field(
                        here.referring(Kind.COMPONENT, ref, "administered-by").size()),
                keys.highest(keys.of(ref)),
                Counts.field(here.referring(Kind.WORKFLOW, ref, "steps", "by").size()),
                Field.of(here.link(role.secondary())),
                Columns.objections(here, ref));
    }

    private static Field persons(OpenSystem here, Ref ref) {
        int count = Seats.filled(here, ref).size();
        if (count == 0) {
            return Field.by(0, Phrase.missing("nobody stated"));
        }
        String href = here.room("persons") + "?is-roles=" + URLEncoder.encode(here.name(ref), StandardCharsets.UTF_8);
        return Field.by(count, Phrase.link(href, Integer.toString(count), "Persons in " + ref));
    }
}
