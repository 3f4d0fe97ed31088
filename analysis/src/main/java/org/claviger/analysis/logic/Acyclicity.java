package org.claviger.analysis.logic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Every gate that is named is defined, and none depends on itself. Depth first without recursion, so a chain of any length is fine. */
final class Acyclicity {
    private enum State {
        OPEN,
        DONE
    }

    /** One formula being looked at; {@code gate} is the name that it defines, or empty. */
    private record Visit(Formula formula, String gate, boolean leaving) {}

    private final Map<String, Formula> gates;
    private final Map<String, State> states = new HashMap<>();
    private final Deque<Visit> open = new ArrayDeque<>();

    private Acyclicity(Map<String, Formula> gates) {
        this.gates = gates;
    }

    static void require(Formula top, Map<String, Formula> gates) {
        Acyclicity search = new Acyclicity(gates);
        search.from(top);
        gates.keySet().forEach(name -> search.from(new Formula.Gate(name)));
    }

    private void from(Formula start) {
        open.push(new Visit(start, "", false));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            if (visit.leaving()) {
                states.put(visit.gate(), State.DONE);
            } else if (visit.formula() instanceof Formula.Gate(String name)) {
                enter(name);
            } else {
                visit.formula().arguments().forEach(each -> open.push(new Visit(each, "", false)));
            }
        }
    }

    private void enter(String name) {
        State state = states.get(name);
        if (state == State.OPEN) {
            throw new IllegalArgumentException("The gate " + name + " depends on itself.");
        }
        if (state == State.DONE) {
            return;
        }
        Formula formula = gates.get(name);
        if (formula == null) {
            throw new IllegalArgumentException("The gate " + name + " is named and not defined.");
        }
        states.put(name, State.OPEN);
        open.push(new Visit(formula, name, true));
        open.push(new Visit(formula, "", false));
    }
}
