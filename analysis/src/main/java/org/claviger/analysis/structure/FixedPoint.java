package org.claviger.analysis.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Formula;

/**
 * Makes gates that name one another in circles acyclic: each becomes its value in the least fixed point (or the greatest,
 * where asked), which exists since gates are monotone (Tarski 1955). Per strongly connected component the gates that close
 * circles are iterated from false (from true) by Kleene's sequence; as many rounds as there are such gates reach the fixed
 * point, since every round but the last changes one of them for good. A component of disjunctions alone collapses to the
 * union of what its members take from outside. Rounds multiply a component, so what would become larger than a bound is not
 * iterated.
 */
final class FixedPoint {
    private final Map<String, Formula> gates;
    private final Set<String> greatest;
    private final long mostParts;
    private final Map<String, Formula> result = new LinkedHashMap<>();

    FixedPoint(Map<String, Formula> gates, Set<String> greatest, long mostParts) {
        this.gates = gates;
        this.greatest = greatest;
        this.mostParts = mostParts;
    }

    Answer<Map<String, Formula>> acyclic() {
        long parts = 0;
        for (List<String> component : StrongComponents.of(gates)) {
            Set<String> members = new LinkedHashSet<>(component);
            String first = component.getFirst();
            if (component.size() == 1
                    && !StrongComponents.names(definition(first)).contains(first)) {
                result.put(first, definition(first));
            } else if (members.stream().allMatch(each -> disjunctive(definition(each), members))) {
                collapse(component, members);
            } else {
                Set<String> closing = StrongComponents.closing(component, gates);
                parts += (closing.size() + 1L)
                        * component.stream()
                                .mapToLong(each -> Definitions.parts(definition(each)))
                                .sum();
                if (parts > mostParts) {
                    return new Answer.NotShown<>("The circles of " + component.size() + " parts of the structure, "
                            + first + " among them, are too many to be followed.");
                }
                iterate(component, members, closing);
            }
        }
        return new Answer.Shown<>(result);
    }

    private Formula definition(String gate) {
        return Objects.requireNonNull(gates.get(gate));
    }

    private boolean disjunctive(Formula formula, Set<String> members) {
        return switch (formula) {
            case Formula.Or or -> or.of().stream().allMatch(each -> disjunctive(each, members));
            case Formula.Gate(String name) -> !greatest.contains(name) || !members.contains(name);
            default -> StrongComponents.names(formula).stream().noneMatch(members::contains);
        };
    }

    private void collapse(List<String> component, Set<String> members) {
        List<Formula> outside = new ArrayList<>();
        component.forEach(each -> outside(definition(each), members, outside));
        String first = component.getFirst();
        result.put(first, Definitions.any(outside));
        component.stream().skip(1).forEach(each -> result.put(each, Formula.gate(first)));
    }

    private static void outside(Formula formula, Set<String> members, List<Formula> found) {
        switch (formula) {
            case Formula.Or or -> or.of().forEach(each -> outside(each, members, found));
            case Formula.Gate(String name) when members.contains(name) -> {}
            default -> found.add(formula);
        }
    }

    private void iterate(List<String> component, Set<String> members, Set<String> closing) {
        Formula start = greatest.contains(component.getFirst()) ? Formula.TRUE : Formula.FALSE;
        for (int round = 0; round <= closing.size(); round++) {
            int at = round;
            for (String gate : component) {
                Formula defined = replaced(definition(gate), name -> {
                    if (!members.contains(name)) {
                        return Formula.gate(name);
                    }
                    if (!closing.contains(name)) {
                        return Formula.gate(named(name, at, closing.size()));
                    }
                    return at == 0 ? start : Formula.gate(named(name, at - 1, closing.size()));
                });
                result.put(named(gate, round, closing.size()), defined);
            }
        }
    }

    private static String named(String gate, int round, int last) {
        return round == last ? gate : gate + "@" + round;
    }

    private interface Replacement {
        Formula of(String gate);
    }

    private static Formula replaced(Formula formula, Replacement replacement) {
        return switch (formula) {
            case Formula.Gate(String name) -> replacement.of(name);
            case Formula.Or or -> Definitions.any(replaced(or.of(), replacement));
            case Formula.And and -> Definitions.all(replaced(and.of(), replacement));
            case Formula.AtLeast(int needed, List<Formula> of) ->
                new Formula.AtLeast(needed, replaced(of, replacement));
            default -> formula;
        };
    }

    private static List<Formula> replaced(List<Formula> formulas, Replacement replacement) {
        return formulas.stream().map(each -> replaced(each, replacement)).toList();
    }
}
