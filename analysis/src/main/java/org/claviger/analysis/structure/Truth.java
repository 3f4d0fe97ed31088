package org.claviger.analysis.structure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.claviger.analysis.logic.Formula;

/** What is true of gates when these events have happened and no others. */
final class Truth {
    /** Whether what is asked about happens under these events. */
    interface Under {
        boolean test(Set<String> events);
    }

    private final Map<String, Formula> gates;
    private final Predicate<String> happened;
    private final Map<String, Boolean> known = new HashMap<>();

    Truth(Map<String, Formula> gates, Predicate<String> happened) {
        this.gates = gates;
        this.happened = happened;
    }

    boolean of(Formula formula) {
        return switch (formula) {
            case Formula.Constant(boolean value) -> value;
            case Formula.Event(String name) -> happened.test(name);
            case Formula.Gate(String name) -> gate(name);
            case Formula.And and -> and.of().stream().allMatch(this::of);
            case Formula.Or or -> or.of().stream().anyMatch(this::of);
            case Formula.AtLeast(int needed, var of) ->
                of.stream().filter(this::of).count() >= needed;
            case Formula.Not not -> !of(not.of());
            case Formula.Xor xor -> xor.of().stream().filter(this::of).count() % 2 == 1;
        };
    }

    private boolean gate(String name) {
        Boolean before = known.get(name);
        if (before != null) {
            return before;
        }
        boolean value = of(Objects.requireNonNull(gates.get(name)));
        known.put(name, value);
        return value;
    }
}
