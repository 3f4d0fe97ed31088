package org.claviger.analysis.logic;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/**
 * A top formula, the gates that it shares, how likely its basic events are and which of them are known. Gates form an
 * acyclic graph: each is analysed once however many formulas name it.
 *
 * @param top what is asked about
 * @param gates definitions by name, in the order in which they were stated
 * @param probabilities by the name of a basic event, 0 to 1; an event without one has none, and then nothing that needs it is shown
 * @param known basic events that have happened (true) or cannot (false), whatever their probability
 */
public record FaultTree(
        Formula top, Map<String, Formula> gates, Map<String, Double> probabilities, Map<String, Boolean> known) {
    /**
     * @throws IllegalArgumentException if a gate is named and not defined, gates form a cycle, or a probability is not in 0 to 1.
     *     Whoever reads trees from outside checks first and says where.
     */
    public FaultTree {
        gates = Collections.unmodifiableMap(new LinkedHashMap<>(gates));
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        probabilities.forEach(FaultTree::requireProbability);
        Acyclicity.require(top, gates);
    }

    /** A formula without gates. */
    public static FaultTree of(Formula top, Map<String, Double> probabilities) {
        return of(top, Map.of(), probabilities);
    }

    public static FaultTree of(Formula top, Map<String, Formula> gates, Map<String, Double> probabilities) {
        return new FaultTree(top, gates, probabilities, Map.of());
    }

    /** The same tree, knowing that an event has happened or cannot happen. */
    public FaultTree given(String event, boolean happened) {
        Map<String, Boolean> more = new LinkedHashMap<>(known);
        more.put(event, happened);
        return new FaultTree(top, gates, probabilities, more);
    }

    /** The same gates with another question. */
    public FaultTree withTop(Formula other) {
        return new FaultTree(other, gates, probabilities, known);
    }

    /** The basic events that top and gates mention, reached from the top or not. */
    public SequencedSet<String> events() {
        SequencedSet<String> found = new LinkedHashSet<>();
        Deque<Formula> open = new ArrayDeque<>(gates.values());
        open.push(top);
        while (!open.isEmpty()) {
            Formula each = open.pop();
            if (each instanceof Formula.Event(String name)) {
                found.add(name);
            }
            each.arguments().reversed().forEach(open::push);
        }
        return found;
    }

    private static void requireProbability(String event, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("The probability of " + event + " is " + p + ", not between 0 and 1.");
        }
    }
}
