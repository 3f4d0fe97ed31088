package org.claviger.server.risks;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.claviger.model.Action;
import org.claviger.model.Treatment;
import org.claviger.model.WorkState;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;
import org.claviger.server.elements.Deadline;
import org.claviger.server.frame.Words;

/** How far the actions of a treatment are. */
final class Actions {
    private Actions() {}

    /** "1 of 2"; actions that were given up are not counted. */
    static String done(Treatment treatment) {
        long counted = treatment.actions().stream()
                .filter(action -> !in(WorkState.DROPPED, action))
                .count();
        long done = treatment.actions().stream()
                .filter(action -> in(WorkState.DONE, action))
                .count();
        return done + " of " + counted;
    }

    /** The first day by which something that is not finished has to be. */
    static Optional<LocalDate> next(Treatment treatment) {
        return treatment.actions().stream()
                .filter(Actions::owed)
                .flatMap(action -> action.due().stream())
                .min(LocalDate::compareTo);
    }

    static Phrase due(Action action, LocalDate today) {
        return owed(action)
                ? action.due()
                        .map(day -> new Deadline(day, today).words("overdue"))
                        .orElseGet(Phrase::notStated)
                : Words.date(action.due());
    }

    static Phrase state(Action action) {
        return action.state()
                .map(state -> Phrase.label(Words.of(state), tone(state)))
                .orElseGet(Phrase::notStated);
    }

    private static Tone tone(WorkState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case OPEN, IN_WORK -> Tone.ATTENTION;
            case DROPPED -> Tone.QUIET;
        };
    }

    /** Whether a day by which something has to be done still binds. */
    private static boolean owed(Action action) {
        return Stream.of(WorkState.DONE, WorkState.DROPPED).noneMatch(state -> in(state, action));
    }

    private static boolean in(WorkState state, Action action) {
        return action.state().equals(Optional.of(state));
    }
}
