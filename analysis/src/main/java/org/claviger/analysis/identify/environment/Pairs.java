package org.claviger.analysis.identify.environment;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.claviger.model.value.Ref;

/** Pairs of elements, found from both ends, in the order in which they were added. */
final class Pairs {
    private final Map<Ref, Set<Ref>> forwards = new HashMap<>();
    private final Map<Ref, Set<Ref>> backwards = new HashMap<>();

    void add(Ref from, Ref to) {
        forwards.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
        backwards.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
    }

    void add(Ref from, Optional<Ref> to) {
        to.ifPresent(each -> add(from, each));
    }

    void add(Ref from, Collection<Ref> to) {
        to.forEach(each -> add(from, each));
    }

    Set<Ref> from(Ref ref) {
        return forwards.getOrDefault(ref, Set.of());
    }

    Set<Ref> to(Ref ref) {
        return backwards.getOrDefault(ref, Set.of());
    }

    /** What a step leads to from these, taken again and again, nearest first; the beginning only where it is reached again. */
    static Set<Ref> closure(Collection<Ref> start, Function<Ref, Collection<Ref>> step) {
        Set<Ref> reached = new LinkedHashSet<>();
        Deque<Ref> open = new ArrayDeque<>(start);
        Set<Ref> taken = new LinkedHashSet<>(start);
        while (!open.isEmpty()) {
            for (Ref next : step.apply(open.remove())) {
                reached.add(next);
                if (taken.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    static Set<Ref> closure(Ref start, Function<Ref, Collection<Ref>> step) {
        Set<Ref> reached = closure(List.of(start), step);
        reached.remove(start);
        return reached;
    }
}
