package org.claviger.server.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Justification;
import org.claviger.model.Task;
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
        Due due = Due.of(here, task);
        return Row.of(
                Columns.name(here, ref),
                Field.of(here.link(task.control())),
                Field.by(Due.order(task), Due.often(task)),
                Field.of(here.links(task.by())),
                Field.of(task.verifiedBy().map(here::link).orElseGet(() -> Phrase.quiet("nobody stated"))),
                Deadline.field(task.last(), last(task, due)),
                Deadline.field(due.day(), next(task, due)),
                Field.of(due.state().label()),
                Field.of(Words.choice(task.because().flatMap(Justification::basis))),
                Columns.objections(here, ref));
    }

    /** Work on an event, or of a control that is not there, owes no day. */
    private static Phrase last(Task task, Due due) {
        boolean owed = due.state() == Due.State.UNKNOWN || due.state() == Due.State.NEVER_STATED;
        return task.last().isEmpty() && !owed ? Phrase.quiet("–") : Words.date(task.last());
    }

    private static Phrase next(Task task, Due due) {
        Optional<Phrase> day = due.day().map(value -> Phrase.kept(value.toString()));
        return day.or(() -> task.event().map(Phrase::of)).orElseGet(() -> Phrase.quiet("–"));
    }
}
