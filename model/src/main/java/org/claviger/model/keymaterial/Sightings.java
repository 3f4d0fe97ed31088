package org.claviger.model.keymaterial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what the recognisers found and says one thing of one place: of two that overlap, a refused one stands before
 * one asked about, then the earlier, then the longer.
 */
final class Sightings {
    private final List<Sighting> found = new ArrayList<>();

    void add(Kind kind, int start, int end) {
        found.add(new Sighting(kind, start, end));
    }

    /** O(n log n) in the number of sightings, of which a text holds at most one per some twenty characters. */
    List<Sighting> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Sighting::start).thenComparing(Sighting::end, Comparator.reverseOrder()));
        return withoutOverlaps(without(Verdict.ASKED), without(Verdict.REFUSED));
    }

    private List<Sighting> without(Verdict verdict) {
        List<Sighting> kept = new ArrayList<>();
        for (Sighting sighting : found) {
            boolean covered = !kept.isEmpty() && kept.getLast().overlaps(sighting);
            if (sighting.verdict() != verdict && !covered) {
                kept.add(sighting);
            }
        }
        return kept;
    }

    /** Merges the two ordered lists, dropping what is asked about where something is refused. */
    private static List<Sighting> withoutOverlaps(List<Sighting> refused, List<Sighting> asked) {
        List<Sighting> merged = new ArrayList<>(refused.size() + asked.size());
        int next = 0;
        for (Sighting question : asked) {
            while (next < refused.size() && refused.get(next).end() <= question.start()) {
                merged.add(refused.get(next++));
            }
            if (next == refused.size() || !refused.get(next).overlaps(question)) {
                merged.add(question);
            }
        }
        merged.addAll(refused.subList(next, refused.size()));
        return List.copyOf(merged);
    }
}
