package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import org.claviger.analysis.logic.Answer;

/**
 * The least that must be added so that no set of fewer than so many principals moves the assets: each addition makes one
 * principal need one more beside it (a second administrator, a second holder), or gives a workflow one more independent
 * verification. A minimal hitting set over the sets that are too small (Reiter 1987), by iterative deepening: the first
 * answer found is a least one.
 */
final class Raising {
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_WAYS = 8;

    private final int least;
    private final List<Small> sets;
    private final SequencedSet<List<String>> found = new LinkedHashSet<>();
    private int steps;

    /**
     * A set that is too small.
     *
     * @param size how many principals it has
     * @param raisedBy the additions that make it one larger
     */
    record Small(int size, Set<String> raisedBy) {}

    Raising(int least, List<Small> sets) {
        this.least = least;
        this.sets = List.copyOf(sets);
    }

    /**
     * The least additions, one named twice standing for two: every way if there are at most {@value #MOST_WAYS}, else so many. One
     * way without any where nothing needs to be added.
     */
    Answer<List<List<String>>> additions() {
        int most = sets.stream().mapToInt(set -> least - set.size()).sum();
        for (int count = 0; count <= most; count++) {
            search(new ArrayList<>(), count);
            if (!found.isEmpty()) {
                return new Answer.Shown<>(List.copyOf(found));
            }
            if (steps > MOST_STEPS) {
                break;
            }
        }
        return new Answer.NotShown<>("The search for the least additions was given up after " + MOST_STEPS + " steps.");
    }

    private void search(List<String> chosen, int left) {
        Optional<Small> open =
                sets.stream().filter(set -> lacks(set, chosen) > 0).findFirst();
        if (open.isEmpty()) {
            found.add(chosen.stream().sorted().toList());
            return;
        }
        if (lacks(open.get(), chosen) > left) {
            return;
        }
        for (String addition : open.get().raisedBy()) {
            if (++steps > MOST_STEPS || found.size() >= MOST_WAYS) {
                return;
            }
            chosen.add(addition);
            search(chosen, left - 1);
            chosen.removeLast();
        }
    }

    private long lacks(Small set, List<String> chosen) {
        return least
                - set.size()
                - chosen.stream().filter(set.raisedBy()::contains).count();
    }

    /** The additions that would raise a set: a new verification of each workflow that it cannot do without, then its own members. */
    static Small small(Set<String> set, Set<String> verifications, Truth.Under under) {
        Set<String> raisedBy = new LinkedHashSet<>();
        for (String verification : verifications) {
            Set<String> happened = new HashSet<>(verifications);
            happened.remove(verification);
            happened.addAll(set);
            if (!under.test(happened)) {
                raisedBy.add(verification);
            }
        }
        raisedBy.addAll(set);
        return new Small(set.size(), raisedBy);
    }
}
