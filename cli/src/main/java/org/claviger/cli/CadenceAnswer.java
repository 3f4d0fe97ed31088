package org.claviger.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.analysis.derivation.AsKept;
import org.claviger.analysis.derivation.TaskDerivation;
import org.claviger.analysis.schedule.DrawnDays;
import org.claviger.model.DrawnSchedule;
import org.claviger.model.Model;

/**
 * What {@code claviger cadence} says of tasks.
 *
 * @param kept for tasks by id how they were kept; empty without records
 */
record CadenceAnswer(Model model, LocalDate today, List<TaskDerivation> tasks, Optional<Map<String, AsKept>> kept) {
    /** A schedule of a task, and how it stands. */
    record Drawn(DrawnSchedule schedule, DrawnDays.Standing standing) {}

    List<Drawn> drawn(TaskDerivation task) {
        String id = task.task().id();
        return Optional.ofNullable(model.tasks().get(id)).stream()
                .flatMap(each -> each.drawn().stream())
                .map(each -> new Drawn(each, DrawnDays.of(id, each, today)))
                .toList();
    }

    Optional<AsKept> kept(TaskDerivation task) {
        return kept.flatMap(all -> Optional.ofNullable(all.get(task.task().id())));
    }

    /** Whether somebody revealed other days than were committed to. */
    boolean forged() {
        return tasks.stream()
                .flatMap(task -> drawn(task).stream())
                .anyMatch(each -> each.standing() == DrawnDays.Standing.DIFFERENT);
    }
}
