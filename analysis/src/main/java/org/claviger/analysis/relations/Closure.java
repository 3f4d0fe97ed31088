package org.claviger.analysis.relations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claviger.model.value.Ref;

/** What a step leads to, taken again and again: breadth first, each element once, so circles end. */
final class Closure {
    private Closure() {}

    /** The element itself first, then what is reached from it, nearest first. */
    static Set<Ref> of(Ref start, Function<Ref, Stream<Ref>> step) {
        Set<Ref> reached = new LinkedHashSet<>();
        Deque<Ref> open = new ArrayDeque<>();
        reached.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            step.apply(open.remove()).filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
