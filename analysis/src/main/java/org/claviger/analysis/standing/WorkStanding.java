package org.claviger.analysis.standing;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.Control;
import org.claviger.model.ControlState;
import org.claviger.model.Model;
import org.claviger.model.Task;
import org.claviger.model.value.Interval;

/**
 * When recurring work comes next: the day it was last done, as stated, and the longest gap that its interval permits.
 * The model states days, so work done several times a day is due on the next.
 *
 * @param day by which it has to be done, where that follows from what is stated
 */
public record WorkStanding(State state, Optional<LocalDate> day) {

    /** How work stands on a day. */
    public enum State {
        OVERDUE,
        IN_TIME,
        NOT_BEGUN,
        /** It has an interval, and nothing says when it was last done. */
        NO_LAST_DATE,
        CONTINUOUS,
        ON_EVENT,
        CONTROL_PLANNED,
        CONTROL_RETIRED,
        NO_INTERVAL
    }

    public static WorkStanding of(Model model, Task task, LocalDate today) {
        Optional<ControlState> control = task.control()
                .flatMap(ref -> Optional.ofNullable(model.controls().get(ref.id())))
                .flatMap(Control::state);
        if (control.equals(Optional.of(ControlState.RETIRED))) {
            return new WorkStanding(State.CONTROL_RETIRED, Optional.empty());
        }
        if (control.equals(Optional.of(ControlState.PLANNED)) && task.last().isEmpty()) {
            return new WorkStanding(State.CONTROL_PLANNED, task.starts());
        }
        return task.every()
                .map(every -> of(every, task, today))
                .orElseGet(() -> new WorkStanding(
                        task.event().isPresent() ? State.ON_EVENT : State.NO_INTERVAL, Optional.empty()));
    }

    private static WorkStanding of(Interval every, Task task, LocalDate today) {
        if (every.equals(Interval.CONTINUOUS)) {
            return new WorkStanding(State.CONTINUOUS, Optional.empty());
        }
        Optional<LocalDate> next = task.last().map(every::nextBy);
        if (next.isPresent()) {
            return new WorkStanding(next.get().isBefore(today) ? State.OVERDUE : State.IN_TIME, next);
        }
        return task.starts()
                .filter(starts -> !starts.isBefore(today))
                .map(starts -> new WorkStanding(State.NOT_BEGUN, Optional.of(starts)))
                .orElseGet(() -> new WorkStanding(State.NO_LAST_DATE, Optional.empty()));
    }
}
