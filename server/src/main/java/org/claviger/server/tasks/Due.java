package org.claviger.server.tasks;

import java.util.Locale;
import org.claviger.analysis.standing.WorkStanding;
import org.claviger.model.Task;
import org.claviger.model.value.Interval;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/** How work stands today, and how often it is done, in words. */
public final class Due {
    private Due() {}

    public static WorkStanding of(OpenSystem here, Task task) {
        return WorkStanding.of(here.model(), task, here.subject().today());
    }

    public static Phrase label(WorkStanding standing) {
        return switch (standing.state()) {
            case OVERDUE -> Phrase.label("overdue", Tone.BAD);
            case IN_TIME -> Phrase.label("in time", Tone.GOOD);
            case NOT_BEGUN -> Phrase.label("not done yet", Tone.QUIET);
            case NO_LAST_DATE -> Phrase.label("no last date", Tone.ATTENTION);
            case CONTINUOUS -> Phrase.label("continuous", Tone.QUIET);
            case ON_EVENT -> Phrase.label("on its event", Tone.QUIET);
            case CONTROL_PLANNED -> Phrase.label("control planned", Tone.QUIET);
            case CONTROL_RETIRED -> Phrase.label("control retired", Tone.QUIET);
            case NO_INTERVAL -> Phrase.label("no interval", Tone.ATTENTION);
        };
    }

    /** The longest gap in the unit that a person would take. */
    public static String longest(Interval every) {
        double days = every.longestGapDays();
        if (days == 0) {
            return "no gap";
        }
        if (days >= 1) {
            long whole = Math.round(days);
            return "up to " + whole + (whole == 1 ? " day" : " days") + " apart";
        }
        double hours = days * 24;
        return "up to "
                + String.format(Locale.ROOT, hours >= 1 ? "%.0f h" : "%.0f min", hours >= 1 ? hours : hours * 60)
                + " apart";
    }

    /** How often, in a word; work that only follows an event says so. */
    public static Phrase often(Task task) {
        return task.every()
                .map(every -> Phrase.of(every.words()))
                .orElseGet(() -> task.event().isPresent() ? Phrase.of("on an event") : Phrase.notStated());
    }

    /** Sorts by how far apart it may be, shortest first; work on events after all that has an interval. */
    public static double order(Task task) {
        return task.every()
                .map(every -> every.longestGapDays() * 86_400)
                .orElse(task.event().isPresent() ? 1e12 : 2e12);
    }
}
