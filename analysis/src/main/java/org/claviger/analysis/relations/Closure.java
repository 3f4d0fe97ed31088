package org.claviger.analysis.relations;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** What steps lead to, taken again and again: breadth first, each place once, so circles end and no chain is too deep. */
final class Closure {
    private Closure() {}

    /** Where one begins, then what is reached from there, nearest first; linear in the steps that are taken. */
    static <T> Set<T> of(Collection<T> starts, Function<T, ? extends Collection<T>> step) {
        Set<T> reached = new LinkedHashSet<>(starts);
        Deque<T> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            step.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
