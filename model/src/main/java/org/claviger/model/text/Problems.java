package org.claviger.model.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems up to a bound, so that a person sees all mistakes at once and a hostile text cannot fill memory. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final int most;
    private int more;

    public Problems(int most) {
        this.most = most;
    }

    public void add(Fault fault, Position position, Pointer path, String message, String remedy) {
        if (found.size() < most) {
            found.add(new Problem(fault, position, path, message, remedy));
        } else {
            more++;
        }
    }

    /** Whether so much is wrong that reading on would not help anybody. */
    public boolean full() {
        return more > 0;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a problem of this sort was found. */
    public boolean has(Fault fault) {
        return found.stream().anyMatch(problem -> problem.fault() == fault);
    }

    /** Everything found, in the order of the text. */
    public List<Problem> list() {
        return found.stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.position().line())
                        .thenComparingInt(problem -> problem.position().column()))
                .toList();
    }
}
