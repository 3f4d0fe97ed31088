package org.claviger.server.environment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.claviger.model.Process;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
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

/** What is done around key material, from generation to destruction. */
@Controller
class ProcessesPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/processes")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Processes",
                "What is done around key material, from generation to destruction: by whom, with what, and which document "
                        + "describes it. Processes are targets of threats themselves.",
                "The model names no process yet. Add them under processes in the file: generation, backup, restore, "
                        + "rotation, granting and revoking, destruction, monitoring.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().processes().forEach((id, process) -> rows.add(row(here, new Ref(Kind.PROCESS, id), process)));
        return new Listing(
                new Noun("process", "processes"),
                List.of(
                        Columns.NAME,
                        Column.choice("kind", "Kind"),
                        Column.words("of", "Acts on"),
                        Column.words("by", "Carried out by"),
                        Column.words("on", "With"),
                        Column.choice("in", "Where"),
                        Column.words("procedure", "Procedure"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Process process) {
        return Row.of(
                Columns.name(here, ref),
                Field.of(Words.choice(process.kind())),
                Field.of(here.links(process.of())),
                Field.of(here.links(process.by())),
                Field.of(here.links(process.on())),
                Field.of(here.links(process.in())),
                Field.of(here.link(process.procedure())),
                Columns.objections(here, ref));
    }
}
