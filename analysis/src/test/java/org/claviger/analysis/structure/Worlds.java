package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;

/**
 * All assignments of some sixteen events at most. What is true in which of them is a bit set: bit number w is world w, in which
 * the event number i has happened where bit i of w is set.
 */
final class Worlds {
    private final List<String> events;

    Worlds(Set<String> events) {
        this.events = List.copyOf(new TreeSet<>(events));
    }

    List<String> events() {
        return events;
    }

    int count() {
        return 1 << events.size();
    }

    BitSet never() {
        return new BitSet();
    }

    BitSet always() {
        BitSet all = new BitSet();
        all.set(0, count());
        return all;
    }

    /** An event that is none of these never happens. */
    BitSet event(String name) {
        BitSet happened = new BitSet();
        int bit = events.indexOf(name);
        for (int world = 0; bit >= 0 && world < count(); world++) {
            happened.set(world, (world >> bit & 1) == 1);
        }
        return happened;
    }

    BitSet not(BitSet of) {
        BitSet not = always();
        not.andNot(of);
        return not;
    }

    BitSet atLeast(int needed, List<BitSet> of) {
        List<BitSet> counted = new ArrayList<>(Collections.nCopies(needed + 1, never()));
        counted.set(0, always());
        for (BitSet each : of) {
            for (int i = needed; i > 0; i--) {
                BitSet more = (BitSet) each.clone();
                more.and(counted.get(i - 1));
                more.or(counted.get(i));
                counted.set(i, more);
            }
        }
        return counted.get(needed);
    }

    BitSet any(List<BitSet> of) {
        return atLeast(1, of);
    }

    BitSet all(List<BitSet> of) {
        return atLeast(of.size(), of);
    }

    /** Where a monotone function holds and would not without any one of the events. */
    Set<Set<String>> minimal(BitSet function) {
        Set<Set<String>> minimal = new LinkedHashSet<>();
        function.stream()
                .filter(world -> Integer.bitCount(world) == needed(function, world))
                .forEach(world -> minimal.add(names(world)));
        return minimal;
    }

    private long needed(BitSet function, int world) {
        return events.stream()
                .mapToInt(event -> 1 << events.indexOf(event))
                .filter(bit -> (world & bit) != 0 && !function.get(world & ~bit))
                .count();
    }

    private Set<String> names(int world) {
        Set<String> names = new TreeSet<>(events);
        names.removeIf(event -> (world >> events.indexOf(event) & 1) == 0);
        return names;
    }

    /** The worlds in which at least one event of every set has happened. */
    BitSet meetingEach(Iterable<? extends Set<String>> sets) {
        List<BitSet> met = new ArrayList<>();
        sets.forEach(set -> met.add(any(set.stream().map(this::event).toList())));
        return all(met);
    }

    BitSet of(FaultTree tree) {
        return of(tree.gates(), tree.top());
    }

    BitSet of(Map<String, Formula> gates, Formula formula) {
        return of(gates, formula, new HashMap<>());
    }

    private BitSet of(Map<String, Formula> gates, Formula formula, Map<String, BitSet> known) {
        List<BitSet> inside =
                formula.arguments().stream().map(each -> of(gates, each, known)).toList();
        return switch (formula) {
            case Formula.Constant(boolean value) -> value ? always() : never();
            case Formula.Event(String name) -> event(name);
            case Formula.Gate(String name) -> {
                BitSet before = known.get(name);
                BitSet value = before == null ? of(gates, Objects.requireNonNull(gates.get(name)), known) : before;
                known.put(name, value);
                yield value;
            }
            case Formula.And and -> all(inside);
            case Formula.Or or -> any(inside);
            case Formula.AtLeast(int needed, List<Formula> of) -> atLeast(needed, inside);
            default -> throw new AssertionError("not monotone: " + formula);
        };
    }
}
