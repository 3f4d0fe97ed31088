package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.analysis.relations.Relations;
import org.claviger.model.Model;

/**
 * How surely an attack of one threat is interrupted by the looks in place.
 *
 * @param probability 0 to 1; of what is stated
 * @param missing clauses about what looks for it and counts for nothing, since something of it is not stated
 */
public record Detected(double probability, List<String> missing) {
    public Detected {
        missing = List.copyOf(missing);
    }

    /** Probabilities that were computed already: most suppositions change few looks. */
    public static final class Memory {
        private static final int MOST = 100_000;

        private final Map<Watch, Double> known = new ConcurrentHashMap<>();

        private double of(Watch watch) {
            Double found = known.get(watch);
            if (found == null) {
                found = watch.detection();
                if (known.size() < MOST) {
                    known.put(watch, found);
                }
            }
            return found;
        }
    }

    /**
     * As the work is planned, and less where records say less.
     *
     * @param achieved for tasks by id the probability with which the work as it was done interrupts an attack; what one of
     *     them misses more than planned, all miss more
     */
    public static Detected of(
            Model model, Relations relations, String threatId, Map<String, Double> achieved, Memory memory) {
        ThreatCase threat = new ThreatCases(model, relations).of(threatId);
        List<String> missing = threat.missing().stream()
                .filter(each -> each.startsWith("is looked for") || threat.looked() && each.contains("tempo"))
                .toList();
        Optional<Watch> watch = threat.watch();
        if (watch.isEmpty() || watch.get().looks().isEmpty()) {
            return new Detected(0, missing);
        }
        double missed = 1 - memory.of(watch.get());
        for (Look look : watch.get().looks()) {
            if (achieved.containsKey(look.task())) {
                double planned = 1 - memory.of(new Watch(watch.get().attack(), List.of(look)));
                double kept = 1 - Math.clamp(achieved.getOrDefault(look.task(), 0.0), 0, 1);
                missed = planned > 0 ? Math.min(1, missed * kept / planned) : kept;
            }
        }
        return new Detected(1 - missed, missing);
    }
}
