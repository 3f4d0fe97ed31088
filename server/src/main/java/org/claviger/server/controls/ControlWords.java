package org.claviger.server.controls;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Mapping;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Deadline;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;
import org.claviger.server.tasks.Due;

/** How pages speak of a control: its state, its strength against a threat, its work. */
public final class ControlWords {
    private ControlWords() {}

    public static Phrase state(Control control) {
        return control.state()
                .map(state -> Phrase.label(Words.of(state), tone(state)))
                .orElseGet(Phrase::notStated);
    }

    private static Tone tone(ControlState state) {
        return switch (state) {
            case IN_PLACE -> Tone.GOOD;
            case PLANNED -> Tone.ATTENTION;
            case RETIRED -> Tone.QUIET;
        };
    }

    public static Cell kinds(Control control) {
        return Cell.lines(
                control.kind().stream().map(kind -> Phrase.of(Words.of(kind))).toList());
    }

    /** The day that matters: of what is planned when it is due, else since when it is in place. */
    static Optional<LocalDate> day(Control control) {
        return planned(control) ? control.due() : control.since();
    }

    static Phrase dated(OpenSystem here, Control control) {
        if (planned(control)) {
            return control.due()
                    .map(day -> Phrase.quiet("due ")
                            .then(new Deadline(day, here.subject().today()).words("passed")))
                    .orElseGet(() -> Phrase.quiet("due ").then(Phrase.notStated()));
        }
        return Words.date(control.since());
    }

    private static boolean planned(Control control) {
        return control.state().equals(Optional.of(ControlState.PLANNED));
    }

    /** How well it works against a threat, and on what share of attempts. */
    public static Cell strength(Mapping mapping) {
        Phrase strength = Words.choice(mapping.strength());
        return mapping.effectiveness()
                .map(range -> Cell.of(strength, Phrase.quiet(range.toString().replace("..", " to ") + " of attempts")))
                .orElseGet(() -> Cell.of(strength));
    }

    /** A control's recurring work, a line each: how often, linked to its page. */
    public static Cell work(OpenSystem here, String id, Control control) {
        List<Work> work = here.subject().relations().workOf(id);
        if (!work.isEmpty()) {
            return Cell.lines(work.stream().map(each -> often(here, each)).toList());
        }
        return control.oneOff().isPresent()
                ? Cell.of(Phrase.quiet("none, as stated"))
                : Cell.of(Phrase.missing("none"));
    }

    private static Phrase often(OpenSystem here, Work work) {
        return Phrase.link(here.href(work.ref()), Due.often(work.task()).plain(), here.name(work.ref()));
    }

    /** How often its most frequent work is done, shortest first; controls without work come last. */
    static double workOrder(OpenSystem here, String id) {
        return here.subject().relations().workOf(id).stream()
                .mapToDouble(work -> Due.order(work.task()))
                .min()
                .orElse(1e15);
    }
}
