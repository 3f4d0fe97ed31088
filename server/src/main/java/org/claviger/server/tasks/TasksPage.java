package org.claviger.server.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claviger.analysis.standing.WorkStanding;
import org.claviger.model.Justification;
import org.claviger.model.Task;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.elements.Columns;
import org.claviger.server.elements.Deadline;
import org.claviger.server.elements.ShortLinks;
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

/** All recurring work, what is due first above. */
@Controller
class TasksPage {
    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/tasks")
    View list(OpenSystem here, HttpServletRequest request) {
        return ListPage.answer(
                request,
                "Tasks",
                "The recurring work of the controls, soonest due first. Due is the day last stated as done and the longest"
                        + " gap that the interval permits; no record has been sampled.",
                "The model names no recurring work yet. Add it under tasks in the file: the control it belongs to, how often"
                        + " it is done, by which role, and why that often: attack tempo against detection window.",
                listing(here));
    }

    private static Listing listing(OpenSystem here) {
        List<Row> rows = here.model().tasks().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Task> entry) ->
                        Due.of(here, entry.getValue()).day().orElse(LocalDate.MAX)))
                .map(entry -> row(here, new Ref(Kind.TASK, entry.getKey()), entry.getValue()))
                .toList();
        return new Listing(
                new Noun("task", "tasks"),
                List.of(
                        Columns.NAME,
                        Column.words("control", "Control"),
                        Column.choice("every", "How often"),
                        Column.choice("by", "Done by"),
                        Column.words("verified-by", "Verified by"),
                        Column.words("last", "Last done"),
                        Column.words("next", "Next due"),
                        Column.choice("today", "Today"),
                        Column.choice("because", "Because"),
                        Columns.OBJECTIONS),
                rows);
    }

    private static Row row(OpenSystem here, Ref ref, Task task) {
        WorkStanding due = Due.of(here, task);
        return Row.of(
                named(here, ref, task),
                Field.of(task.control()
                        .map(control -> ShortLinks.of(here, control))
                        .orElseGet(Phrase::notStated)),
                Field.by(Due.order(task), Due.often(task)),
                Field.of(here.links(task.by())),
                Field.of(here.link(task.verifiedBy())),
                Deadline.field(task.last(), Words.date(task.last())),
                Deadline.field(due.day(), next(due)),
                Field.of(Due.label(due)),
                Field.of(Words.choice(task.because().flatMap(Justification::basis))),
                Columns.objections(here, ref));
    }

    /** Work on an event has it below its name. */
    private static Field named(OpenSystem here, Ref ref, Task task) {
        Field name = Columns.name(here, ref);
        return task.event()
                .map(event -> Field.of(Stream.concat(name.cell().lines().stream(), Stream.of(Phrase.quiet(event)))
                        .toArray(Phrase[]::new)))
                .orElse(name);
    }

    private static Phrase next(WorkStanding due) {
        return due.day().map(day -> Phrase.kept(day.toString())).orElseGet(() -> Phrase.quiet("no day"));
    }
}
