package org.claviger.model.keymaterial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers what the recognisers found and says one thing of one place: of overlapping sightings one remains, which
 * covers them all and is of the longest one's kind; what is refused stands before what is asked about.
 */
final class Sightings {
    private final List<Sighting> found = new ArrayList<>();

    void add(Kind kind, int start, int end) {
        found.add(new Sighting(kind, start, end));
    }

    /** O(n log n) in the number of sightings, of which a text holds a few per word at most. */
    List<Sighting> inOrder() {
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Sighting::start));
        return withoutOverlaps(joined(Verdict.REFUSED), joined(Verdict.ASKED));
    }

    private List<Sighting> joined(Verdict verdict) {
        List<Sighting> joined = new ArrayList<>();
        int longest = 0;
        for (Sighting next : found) {
            if (next.verdict() != verdict) {
                continue;
            }
            boolean apart = joined.isEmpty() || !joined.getLast().overlaps(next);
            Sighting last = apart ? next : joined.removeLast();
            Kind kind = apart || next.length() > longest ? next.kind() : last.kind();
            longest = apart ? next.length() : Math.max(longest, next.length());
            joined.add(new Sighting(kind, last.start(), Math.max(last.end(), next.end())));
        }
        return joined;
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
