package org.claviger.analysis.derivation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What adds up to one limit, threat by threat, each worked out once for all tasks: with a limit for the system every task has a
 * share in all threats, and two thousand times two thousand are too many.
 */
final class Sum {
    private final ThreatCases cases;
    /** Threats whose numbers are stated, by id. */
    private final List<String> ids = new ArrayList<>();

    private final List<Part> parts = new ArrayList<>();
    /** For each task the places in the list of the parts that it has a share in. */
    private final Map<String, List<Integer>> looking = new HashMap<>();

    private final List<String> missing = new ArrayList<>();
    private final Supplier<List<Double>> now;

    private Sum(ThreatCases cases) {
        this.cases = cases;
        this.now = Once.of(this::asThingsAre);
    }

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
        Sum sum = new Sum(cases);
        for (String id : limit.threats()) {
            ThreatCase threat = cases.of(id);
            Optional<String> lacks = lacks(limit, threat);
            lacks.ifPresentOrElse(
                    clause -> sum.missing.add("threat/" + id + " " + clause),
                    () -> sum.add(id, threat, limit.measure()));
        }
        return sum;
    }

    private void add(String id, ThreatCase threat, Limit.Measure measure) {
        double rate = threat.rate().orElseThrow();
        boolean counted = measure == Limit.Measure.RATE;
        int place = parts.size();
        threat.watch().stream()
                .flatMap(watch -> watch.looks().stream())
                .map(Look::task)
                .distinct()
                .forEach(task ->
                        looking.computeIfAbsent(task, _ -> new ArrayList<>()).add(place));
        ids.add(id);
        parts.add(new Part(
                threat.watch(),
                rate * (counted ? 1 : threat.loss().orElseThrow()),
                rate * (counted ? 0 : threat.stopped().orElse(0))));
    }

    private List<Double> asThingsAre() {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            all.add(parts.get(i).at(cases.detection(ids.get(i))));
        }
        return all;
    }

    /** As a function of how often one task is done. */
    Total of(String task) {
        List<Integer> varying = looking.getOrDefault(task, List.of());
        return new Total(
                varying.stream()
                        .map(parts::get)
                        .map(part -> new Total.Part(part.watch().orElseThrow(), part.undetected(), part.detected()))
                        .toList(),
                varying.size() == parts.size() ? 0 : without(varying),
                missing);
    }

    /** Added up without them; not the whole minus them, which would cost digits. */
    private double without(List<Integer> places) {
        List<Double> all = now.get();
        double sum = 0;
        int next = 0;
        for (int i = 0; i < all.size(); i++) {
            if (next < places.size() && places.get(next) == i) {
                next++;
            } else {
                sum += all.get(i);
            }
        }
        return sum;
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
