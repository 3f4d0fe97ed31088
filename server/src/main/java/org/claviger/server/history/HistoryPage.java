package org.claviger.server.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.server.access.Permission;
import org.claviger.server.access.Permit;
import org.claviger.server.frame.Page;
import org.claviger.server.systems.OpenSystem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What happened to a model, or to one thing of it. */
@Controller
public class HistoryPage {
    private static final int A_PAGE = 50;
    private static final int LONGEST = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Changes changes;

    HistoryPage(Changes changes) {
        this.changes = changes;
    }

    /**
     * The page.
     *
     * @param about the thing whose history it is; empty for all
     * @param size entries that the whole history has
     * @param older where the page before is; empty when there is none
     * @param newest where the newest entries are; empty when they are shown
     */
    public record View(
            Optional<Phrase> about,
            long size,
            List<Batch> batches,
            Optional<String> older,
            Optional<String> newest,
            String all) {}

    /**
     * Entries that one person recorded at the same moment.
     *
     * @param machine the moment as machines read it
     * @param file what was imported, in words
     */
    public record Batch(String machine, String time, Phrase who, Optional<Phrase> file, List<Entry> entries) {}

    /** An entry. */
    public record Entry(long seq, String did, Phrase what) {}

    @Permit(Permission.READ)
    @GetMapping(OpenSystem.PATH + "/history")
    Page history(
            OpenSystem here,
            @RequestParam(defaultValue = Long.MAX_VALUE + "") long before,
            @RequestParam(defaultValue = "") String part) {
        if (part.length() > LONGEST || !part.matches("[a-z0-9/-]*")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Change> found =
                changes.of(new Changes.Asked(here.membership().organisation(), here.id(), before, part, A_PAGE + 1));
        List<Change> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        String path = here.room("history") + (part.isEmpty() ? "?" : "?part=" + part + "&");
        return Page.of(
                "history/history.jte",
                "History",
                new View(
                        part.isEmpty() ? Optional.empty() : Optional.of(part(here, part)),
                        here.size(),
                        batches(here, shown),
                        found.size() > A_PAGE
                                ? Optional.of(path + "before=" + shown.getLast().seq())
                                : Optional.empty(),
                        before == Long.MAX_VALUE ? Optional.empty() : Optional.of(path.substring(0, path.length() - 1)),
                        here.room("history")));
    }

    private static Optional<Ref> ref(String part) {
        try {
            return part.contains("/") ? Optional.of(Ref.parse(part)) : Optional.empty();
        } catch (ValueFormatException e) {
            return Optional.empty();
        }
    }

    /** A part of the model: linked while it is there, else as it was called. */
    private static Phrase part(OpenSystem here, String part) {
        return ref(part)
                .filter(here.subject().elements()::has)
                .map(ref -> here.link(ref).then(Phrase.of(new Run.Text(" "), new Run.Code(part))))
                .orElseGet(() -> Phrase.code(part));
    }

    private static List<Batch> batches(OpenSystem here, List<Change> changes) {
        List<Batch> batches = new ArrayList<>();
        for (int from = 0, to; from < changes.size(); from = to) {
            to = from + 1;
            while (to < changes.size() && together(changes.get(from), changes.get(to))) {
                to++;
            }
            batches.add(batch(here, changes.subList(from, to)));
        }
        return batches;
    }

    private static boolean together(Change one, Change other) {
        return one.recorded().equals(other.recorded()) && one.actor().equals(other.actor());
    }

    private static Batch batch(OpenSystem here, List<Change> changes) {
        Change first = changes.getFirst();
        Instant recorded = first.recorded().truncatedTo(ChronoUnit.SECONDS);
        return new Batch(
                recorded.toString(),
                TIME.format(recorded) + " UTC",
                first.person().map(Phrase::strong).orElseGet(() -> Phrase.code(first.actor())),
                file(changes),
                changes.stream().map(change -> entry(here, change)).toList());
    }

    /** What these entries did together: the note of a change, or the file whose import they are. Its entry is the first. */
    private static Optional<Phrase> file(List<Change> changes) {
        Change oldest = changes.getLast();
        if (oldest.type().equals("model/noted")) {
            return Optional.of(Phrase.of(oldest.words()));
        }
        return Optional.of(oldest)
                .filter(change -> change.type().equals("model/imported"))
                .map(Change::words)
                .or(oldest::file)
                .map(name -> Phrase.of("imported the file ").then(Phrase.code(name)));
    }

    private static Entry entry(OpenSystem here, Change change) {
        return switch (change.type()) {
            case "model/imported" ->
                new Entry(change.seq(), "imported", Phrase.of("the file ").then(Phrase.code(change.words())));
            case "model/noted" -> new Entry(change.seq(), "noted", Phrase.of(change.words()));
            case "model/removed" -> new Entry(change.seq(), "removed", Phrase.code(change.part()));
            case "model/renamed" ->
                new Entry(
                        change.seq(),
                        "renamed",
                        Phrase.code(change.words()).then(Phrase.of(" to ")).then(part(here, change.part())));
            case "model/put" -> new Entry(change.seq(), isNew(change) ? "added" : "changed", part(here, change.part()));
            default -> new Entry(change.seq(), change.type(), Phrase.code(change.part()));
        };
    }

    private static boolean isNew(Change change) {
        return change.before().isEmpty() || change.before().equals(Optional.of("model/removed"));
    }
}
