package org.claviger.server.controls;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claviger.model.Control;
import org.claviger.model.Mapping;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
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
import org.claviger.server.systems.OpenSystem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** All controls: what is done about the threats, how often it is worked on, what it is there for. */
@Controller
class ControlsPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/controls")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Controls",
                "What is done about the threats. A control counts for a residual once it is in place and says how strongly it"
                        + " acts on which threat.",
                "The model names no controls yet. Add them under controls in the file: what each does, its state and owner,"
                        + " and under against the threats it acts on, how, how strongly, on what evidence.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = new ArrayList<>();
        here.model().controls().forEach((id, control) -> rows.add(row(here, new Ref(Kind.CONTROL, id), control)));
        return new Listing(
                new Noun("control", "controls"),
                List.of(
                        Columns.NAME,
                        Column.choice("kind", "Kind"),
                        Column.choice("state", "State"),
                        Column.words("since", "Since, or due"),
                        Column.choice("owner", "Owner"),
                        Column.number("threats", "Threats"),
                        Column.words("work", "Recurring work"),
                        Column.words("implements", "Implements"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Control control) {
        return Row.of(
                Columns.name(here, ref),
                Field.of(ControlWords.kinds(control)),
                Field.of(ControlWords.state(control)),
                Deadline.field(ControlWords.day(control), ControlWords.dated(here, control)),
                Field.of(here.link(control.owner())),
                threats(here, ref, control),
                Field.by(
                        ControlWords.workOrder(here, ref.id()),
                        ControlWords.work(here, ref.id(), control).lines().toArray(Phrase[]::new)),
                Field.of(implemented(here, control)),
                Columns.objections(here, ref));
    }

    private static Field threats(OpenSystem here, Ref ref, Control control) {
        List<Ref> threats =
                control.against().stream().map(Mapping::threat).distinct().toList();
        if (threats.isEmpty()) {
            return Field.by(0, Phrase.missing("none"));
        }
        String names = threats.stream().map(here::name).collect(Collectors.joining("; "));
        return Field.by(threats.size(), Phrase.link(here.href(ref), Integer.toString(threats.size()), names));
    }

    private static Phrase implemented(OpenSystem here, Control control) {
        return control.implements_().isEmpty() ? Phrase.quiet("none") : here.requirements(control.implements_());
    }
}
