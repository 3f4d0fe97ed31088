package org.claviger.analysis.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claviger.analysis.logic.Formula;

/** The strongly connected components of gates that name one another (Tarjan 1972), without recursion, what is named before what names it. */
final class StrongComponents {
    private final Map<String, Formula> gates;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final Deque<String> stack = new ArrayDeque<>();
    private final List<List<String>> components = new ArrayList<>();

    private record Visit(String gate, Iterator<String> named) {}

    private StrongComponents(Map<String, Formula> gates) {
        this.gates = gates;
    }

    static List<List<String>> of(Map<String, Formula> gates) {
        StrongComponents search = new StrongComponents(gates);
        gates.keySet().stream().filter(gate -> !search.index.containsKey(gate)).forEach(search::from);
        return search.components;
    }

    private void from(String start) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(enter(start));
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (!visit.named().hasNext()) {
                visits.remove();
                leave(visit.gate());
                if (!visits.isEmpty()) {
                    low.merge(visits.element().gate(), at(low, visit.gate()), Math::min);
                }
                continue;
            }
            String next = visit.named().next();
            if (!index.containsKey(next)) {
                visits.push(enter(next));
            } else if (waiting.contains(next)) {
                low.merge(visit.gate(), at(index, next), Math::min);
            }
        }
    }

    private Visit enter(String gate) {
        int number = index.size();
        index.put(gate, number);
        low.put(gate, number);
        stack.push(gate);
        waiting.add(gate);
        return new Visit(gate, names(Objects.requireNonNull(gates.get(gate))).iterator());
    }

    private void leave(String gate) {
        if (at(low, gate) != at(index, gate)) {
            return;
        }
        List<String> component = new ArrayList<>();
        String last;
        do {
            last = stack.pop();
            waiting.remove(last);
            component.add(last);
        } while (!last.equals(gate));
        components.add(component.reversed());
    }

    private static int at(Map<String, Integer> map, String gate) {
        return Objects.requireNonNull(map.get(gate));
    }

    /** The gates that a formula names. */
    static Set<String> names(Formula formula) {
        Set<String> found = new LinkedHashSet<>();
        Deque<Formula> open = new ArrayDeque<>(List.of(formula));
        while (!open.isEmpty()) {
            Formula each = open.pop();
            if (each instanceof Formula.Gate(String name)) {
                found.add(name);
            }
            each.arguments().reversed().forEach(open::push);
        }
        return found;
    }

    /** Members of a component without which it has no circle: those that a walk in depth comes back to. */
    static Set<String> closing(List<String> component, Map<String, Formula> gates) {
        Set<String> members = Set.copyOf(component);
        Set<String> closing = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> path = new HashSet<>();
        Deque<Visit> visits = new ArrayDeque<>();
        String first = component.getFirst();
        seen.add(first);
        path.add(first);
        visits.push(
                new Visit(first, names(Objects.requireNonNull(gates.get(first))).iterator()));
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (!visit.named().hasNext()) {
                path.remove(visits.remove().gate());
                continue;
            }
            String next = visit.named().next();
            if (path.contains(next)) {
                closing.add(next);
            } else if (members.contains(next) && seen.add(next)) {
                path.add(next);
                visits.push(new Visit(
                        next, names(Objects.requireNonNull(gates.get(next))).iterator()));
            }
        }
        return closing;
    }
}
