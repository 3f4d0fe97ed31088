package org.claviger.analysis.logic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Phase one, from formulas to a circuit: known events become constants, inverters move onto edges. Without recursion, so depth does not matter. */
final class Translation {
    /** A formula whose arguments are being translated; {@code gate} is the name that it defines, or empty. */
    private static final class Open {
        final Formula formula;
        final String gate;
        final List<Formula> arguments;
        final int[] literals;
        int done;

        Open(Formula formula, String gate) {
            this.formula = formula;
            this.gate = gate;
            this.arguments = formula.arguments();
            this.literals = new int[arguments.size()];
        }
    }

    private final FaultTree tree;
    private final Map<String, Integer> numbers;
    private final Circuit circuit;
    private final Map<String, Integer> gates = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private Translation(FaultTree tree, Map<String, Integer> numbers, Circuit circuit) {
        this.tree = tree;
        this.numbers = numbers;
        this.circuit = circuit;
    }

    /** The literal of the top formula in a circuit that grows by it; events by the numbers given. */
    static int of(FaultTree tree, Map<String, Integer> numbers, Circuit circuit) {
        return new Translation(tree, numbers, circuit).top();
    }

    private int top() {
        Open root = new Open(new Formula.Or(List.of(tree.top())), "");
        open.push(root);
        while (true) {
            Open each = open.element();
            if (each.done < each.arguments.size()) {
                advance(each);
                continue;
            }
            open.pop();
            int literal = made(each);
            if (!each.gate.isEmpty()) {
                gates.put(each.gate, literal);
            }
            if (open.isEmpty()) {
                return literal;
            }
            Open parent = open.element();
            parent.literals[parent.done++] = literal;
        }
    }

    /** Takes the next argument at once if it is a leaf or known, else opens it. */
    private void advance(Open parent) {
        Formula argument = parent.arguments.get(parent.done);
        if (argument instanceof Formula.Gate(String name)) {
            Integer known = gates.get(name);
            if (known == null) {
                open.push(new Open(
                        new Formula.Or(
                                List.of(Objects.requireNonNull(tree.gates().get(name)))),
                        name));
            } else {
                parent.literals[parent.done++] = known;
            }
        } else {
            open.push(new Open(argument, ""));
        }
    }

    private int made(Open each) {
        return switch (each.formula) {
            case Formula.Constant(boolean value) -> value ? Circuit.TRUE : Circuit.FALSE;
            case Formula.Event(String name) -> event(name);
            case Formula.Gate(String name) -> throw new IllegalStateException("the gate " + name + " defines itself");
            case Formula.Not not -> each.literals[0] ^ 1;
            case Formula.And and -> circuit.and(each.literals);
            case Formula.Or or -> circuit.or(each.literals);
            case Formula.Xor xor -> circuit.xor(each.literals);
            case Formula.AtLeast atLeast -> circuit.atLeast(atLeast.needed(), each.literals);
        };
    }

    private int event(String name) {
        Boolean known = tree.known().get(name);
        if (known != null) {
            return known ? Circuit.TRUE : Circuit.FALSE;
        }
        return circuit.event(numbers.computeIfAbsent(name, ignored -> numbers.size()));
    }
}
