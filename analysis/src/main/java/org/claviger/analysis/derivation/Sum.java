package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What adds up to one limit, threat by threat, each worked out once for all tasks: with a limit for the system every task has a
 * share in all threats, and two thousand times two thousand are too many.
 *
 * @param parts threats whose numbers are stated
 * @param now what each of them leaves as things are
 * @param looking for each task the places in the list of the parts that it has a share in
 * @param missing what is not stated of the others, so that sums are lower bounds
 */
record Sum(List<Part> parts, List<Double> now, Map<String, List<Integer>> looking, List<String> missing) {
    /**
     * One threat: so much where it is never interrupted, so much where it always is.
     *
     * @param watch what looks for it; empty where no tempo is stated
     * @param undetected attacks or money a year if none is interrupted
     * @param detected if every one is
     */
    record Part(Optional<Watch> watch, double undetected, double detected) {
        double at(double detection) {
            return (1 - detection) * undetected + detection * detected;
        }
    }

    static Sum of(Limit limit, ThreatCases cases) {
        List<Part> parts = new ArrayList<>();
        List<Double> now = new ArrayList<>();
        Map<String, List<Integer>> looking = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String id : limit.threats()) {
            ThreatCase threat = cases.of(id);
            Optional<String> lacks = lacks(limit, threat);
            if (lacks.isPresent()) {
                missing.add("threat/" + id + " " + lacks.get());
                continue;
            }
            double rate = threat.rate().orElseThrow();
            boolean counted = limit.measure() == Limit.Measure.RATE;
            Part part = new Part(
                    threat.watch(),
                    rate * (counted ? 1 : threat.loss().orElseThrow()),
                    rate * (counted ? 0 : threat.stopped().orElse(0)));
            int place = parts.size();
            threat.watch().stream()
                    .flatMap(watch -> watch.looks().stream())
                    .map(Look::task)
                    .distinct()
                    .forEach(task ->
                            looking.computeIfAbsent(task, _ -> new ArrayList<>()).add(place));
            parts.add(part);
            now.add(part.at(cases.detection(id)));
        }
        return new Sum(List.copyOf(parts), List.copyOf(now), looking, List.copyOf(missing));
    }

    /** As a function of how often one task is done. */
    Total of(String task) {
        List<Integer> varying = looking.getOrDefault(task, List.of());
        double fixed = 0;
        int next = 0;
        for (int i = 0; i < now.size(); i++) {
            if (next < varying.size() && varying.get(next) == i) {
                next++;
            } else {
                fixed += now.get(i);
            }
        }
        return new Total(
                varying.stream()
                        .map(parts::get)
                        .map(part -> new Total.Part(part.watch().orElseThrow(), part.undetected(), part.detected()))
                        .toList(),
                fixed,
                missing);
    }

    /** What keeps a threat from being added, as a clause. */
    private static Optional<String> lacks(Limit limit, ThreatCase threat) {
        if (threat.rate().isEmpty()) {
            return Optional.of(
                    threat.missing().isEmpty()
                            ? "has no rate"
                            : threat.missing().getFirst());
        }
        boolean watched = threat.looked();
        Optional<String> unclear = threat.missing().stream()
                .filter(each -> each.startsWith("is looked for") || watched && each.contains("tempo"))
                .findFirst();
        if (unclear.isPresent()) {
            return unclear;
        }
        if (limit.measure() == Limit.Measure.MONEY) {
            if (threat.loss().isEmpty()) {
                return Optional.of("states no loss");
            }
            if (watched && threat.stopped().isEmpty()) {
                return Optional.of("states no loss for an attack that is stopped");
            }
            if (!threat.currency().equals(limit.currency())) {
                return Optional.of(
                        "states its loss in " + threat.currency() + ", the tolerance is in " + limit.currency());
            }
        }
        return Optional.empty();
    }
}
