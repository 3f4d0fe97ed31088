package org.claviger.server.tasks;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Task;
import org.claviger.model.value.Interval;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.systems.OpenSystem;

/**
 * When work comes next: the day it was last done, as stated, and the longest gap that its interval permits. The model
 * states days, so work done several times a day is due on the next.
 *
 * @param day by which it has to be done, where that follows from what is stated
 */
public record Due(State state, Optional<LocalDate> day) {

    /** How work stands today. */
    public enum State {
        OVERDUE("overdue", Tone.BAD),
        IN_TIME("in time", Tone.GOOD),
        NOT_BEGUN("not done yet", Tone.QUIET),
        UNKNOWN("no last date", Tone.ATTENTION),
        CONTINUOUS("continuous", Tone.QUIET),
        ON_EVENT("on its event", Tone.QUIET),
        NO_CONTROL_YET("control planned", Tone.QUIET),
        ENDED("control retired", Tone.QUIET),
        NEVER_STATED("no interval", Tone.ATTENTION);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        public Phrase label() {
            return Phrase.label(words, tone);
        }
    }

    public static Due of(OpenSystem here, Task task) {
        Optional<ControlState> control = control(here, task).flatMap(Control::state);
        if (control.equals(Optional.of(ControlState.RETIRED))) {
            return new Due(State.ENDED, Optional.empty());
        }
        if (control.equals(Optional.of(ControlState.PLANNED)) && task.last().isEmpty()) {
            return new Due(State.NO_CONTROL_YET, task.starts());
        }
        return task.every()
                .map(every -> of(every, task, here.subject().today()))
                .orElseGet(() ->
                        new Due(task.event().isPresent() ? State.ON_EVENT : State.NEVER_STATED, Optional.empty()));
    }

    private static Optional<Control> control(OpenSystem here, Task task) {
        return task.control()
                .flatMap(ref -> Optional.ofNullable(here.model().controls().get(ref.id())));
    }

    private static Due of(Interval every, Task task, LocalDate today) {
        if (every.equals(Interval.CONTINUOUS)) {
            return new Due(State.CONTINUOUS, Optional.empty());
        }
        Optional<LocalDate> next = task.last().map(last -> last.plusDays(gap(every)));
        if (next.isPresent()) {
            return new Due(next.get().isBefore(today) ? State.OVERDUE : State.IN_TIME, next);
        }
        return task.starts()
                .filter(starts -> !starts.isBefore(today))
                .map(starts -> new Due(State.NOT_BEGUN, Optional.of(starts)))
                .orElseGet(() -> new Due(State.UNKNOWN, Optional.empty()));
    }

    private static long gap(Interval every) {
        return (long) Math.max(1, every.longestGapDays());
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
