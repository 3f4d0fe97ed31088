package org.claviger.analysis.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claviger.analysis.cadence.Achieved;
import org.claviger.analysis.operation.OperatingLog;
import org.claviger.analysis.operation.OperatingRecord;
import org.claviger.analysis.operation.OperatingRecord.Outcome;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Control;
import org.claviger.model.Model;
import org.claviger.model.Task;

/**
 * A task as it was kept, by its records: from the day on which it was first due to today. Both ends count, the gap before the first
 * record and the open gap since the last, so that an abandoned control looks abandoned. Today closes the open gap: what began
 * within the window can still be stopped by whoever looks now.
 *
 * @param from first day that counts, days since 1970-01-01: the stated start, else since when the control is in place, else the first record
 * @param to today, above {@code from}
 * @param done days on which it was done, in order
 * @param failed how many times it was tried in vain or left out
 * @param longestGap days between two looks at most, both ends included
 * @param detection for each threat that it serves and finds, the probability that the work as it was done interrupts an attack
 * @param residual for each of them attacks a year that nobody interrupts, the other work as planned
 */
public record AsKept(
        double from,
        double to,
        List<Double> done,
        long failed,
        double longestGap,
        SequencedMap<String, Double> detection,
        SequencedMap<String, Double> residual) {
    public AsKept {
        done = List.copyOf(done);
    }

    /** Empty where no time has passed since it was due, or nothing says since when it is. */
    public static Optional<AsKept> of(
            Model model, Relations relations, TaskDerivation task, OperatingLog log, LocalDate today) {
        Optional<Task> stated =
                Optional.ofNullable(model.tasks().get(task.task().id()));
        List<OperatingRecord> records = log.of(task.task().id());
        double to = today.toEpochDay();
        List<Double> done = records.stream()
                .filter(each -> each.outcome() == Outcome.DONE)
                .map(OperatingRecord::day)
                .filter(day -> day <= to + 1)
                .sorted()
                .toList();
        Optional<Double> from = stated.flatMap(each -> begun(model, each))
                .map(day -> (double) day.toEpochDay())
                .or(() -> done.stream().findFirst());
        if (from.isEmpty() || from.get() >= to) {
            return Optional.empty();
        }
        long failed =
                records.stream().filter(each -> each.outcome() != Outcome.DONE).count();
        return Optional.of(kept(model, relations, task, from.get(), to, done, failed));
    }

    private static Optional<LocalDate> begun(Model model, Task task) {
        return task.starts()
                .or(() -> task.control()
                        .flatMap(ref -> Optional.ofNullable(model.controls().get(ref.id())))
                        .flatMap(Control::since));
    }

    private static AsKept kept(
            Model model,
            Relations relations,
            TaskDerivation task,
            double from,
            double to,
            List<Double> done,
            long failed) {
        List<Double> looks = new ArrayList<>(done);
        looks.add(to);
        Achieved achieved = new Achieved(from, to, looks);
        ThreatCases cases = new ThreatCases(model, relations);
        SequencedMap<String, Double> detection = new LinkedHashMap<>();
        SequencedMap<String, Double> residual = new LinkedHashMap<>();
        Detected.Memory memory = new Detected.Memory();
        for (ThreatDerivation each : task.threats()) {
            Optional<Watch> watch = cases.of(each.threat()).watch();
            if (watch.isEmpty() || each.look().isEmpty()) {
                continue;
            }
            Look look = each.look().get();
            double found = achieved.detection(watch.get().attack(), look.probability(), look.coverage(), look.lag());
            detection.put(each.threat(), found);
            double all = Detected.of(model, relations, each.threat(), Map.of(look.task(), found), memory)
                    .probability();
            each.attempts().ifPresent(attempts -> residual.put(each.threat(), attempts * (1 - all)));
        }
        return new AsKept(from, to, done, failed, longestGap(from, to, looks), detection, residual);
    }

    private static double longestGap(double from, double to, List<Double> looks) {
        double longest = 0;
        double before = from;
        for (double each : looks) {
            if (each > from) {
                longest = Math.max(longest, Math.min(each, to) - before);
                before = Math.max(before, Math.min(each, to));
            }
        }
        return longest;
    }
}
