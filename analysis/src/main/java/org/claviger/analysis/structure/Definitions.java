package org.claviger.analysis.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Formula;

/**
 * Gates by name, each defined once, when it is first named; definitions may name one another in circles. All of them
 * together are bounded, since a model of some megabytes can state thousands of persons for each of thousands of keys.
 */
final class Definitions {
    private static final int MOST_PARTS = 3_000_000;

    private record Open(String name, Supplier<Formula> definition) {}

    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, Formula> defined = new LinkedHashMap<>();
    private final Set<String> greatest = new LinkedHashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();

    /** A gate whose circles are resolved to the least fixed point. */
    Formula least(String name, Supplier<Formula> definition) {
        if (named.add(name)) {
            open.add(new Open(name, definition));
        }
        return Formula.gate(name);
    }

    /** A gate whose circles are resolved to the greatest fixed point. */
    Formula greatest(String name, Supplier<Formula> definition) {
        greatest.add(name);
        return least(name, definition);
    }

    /** Defines everything that was named, without recursion however long the chains are. */
    Answer<Map<String, Formula>> resolved() {
        long parts = 0;
        while (!open.isEmpty()) {
            Open next = open.remove();
            Formula definition = next.definition().get();
            defined.put(next.name(), definition);
            parts += parts(definition);
            if (parts > MOST_PARTS) {
                return new Answer.NotShown<>("The structure has more than " + MOST_PARTS + " parts.");
            }
        }
        return new FixedPoint(defined, greatest, MOST_PARTS).acyclic();
    }

    static long parts(Formula formula) {
        long parts = 1;
        for (Formula each : formula.arguments()) {
            parts += parts(each);
        }
        return parts;
    }

    static Formula any(List<Formula> of) {
        List<Formula> left = new ArrayList<>(new LinkedHashSet<>(of));
        left.removeIf(Formula.FALSE::equals);
        if (left.contains(Formula.TRUE)) {
            return Formula.TRUE;
        }
        return left.isEmpty() ? Formula.FALSE : left.size() == 1 ? left.getFirst() : new Formula.Or(left);
    }

    static Formula all(List<Formula> of) {
        List<Formula> left = new ArrayList<>(new LinkedHashSet<>(of));
        left.removeIf(Formula.TRUE::equals);
        if (left.contains(Formula.FALSE)) {
            return Formula.FALSE;
        }
        return left.isEmpty() ? Formula.TRUE : left.size() == 1 ? left.getFirst() : new Formula.And(left);
    }

    /** At least so many of these, each counted as often as it stands there. */
    static Formula atLeast(int needed, List<Formula> of) {
        if (needed > of.size()) {
            return Formula.FALSE;
        }
        if (needed <= 1) {
            return needed < 1 ? Formula.TRUE : any(of);
        }
        return needed == of.size() ? all(of) : new Formula.AtLeast(needed, of);
    }
}
