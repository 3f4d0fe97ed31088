package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;

/**
 * A fault tree over basic events as a diagram over causes: an event has happened when one of its causes stands. Variables
 * come in the order in which a walk from the top meets them.
 */
final class Translation {
    private final FaultTree tree;
    private final MonotoneDiagram diagram;
    private final Map<String, List<Integer>> causesOf = new HashMap<>();
    private final Map<Integer, Integer> variableOf = new HashMap<>();
    private final Map<String, Integer> gates = new HashMap<>();
    private final Map<String, Integer> unstated = new HashMap<>();
    private int variables;

    private Translation(FaultTree tree, MonotoneDiagram diagram, List<Cause> causes) {
        this.tree = tree;
        this.diagram = diagram;
        for (int cause = 0; cause < causes.size(); cause++) {
            for (String event : causes.get(cause).events()) {
                causesOf.computeIfAbsent(event, _ -> new ArrayList<>()).add(cause);
            }
        }
    }

    static TopEvent of(FaultTree tree, List<Cause> causes, Allowance allowance) {
        MonotoneDiagram diagram = new MonotoneDiagram(allowance);
        Translation translation = new Translation(tree, diagram, causes);
        int root = translation.node(tree.top());
        int[] causeOf = new int[translation.variables];
        Arrays.fill(causeOf, -1);
        translation.variableOf.forEach((cause, variable) -> causeOf[variable] = cause);
        String[] eventOf = new String[translation.variables];
        Arrays.fill(eventOf, "");
        translation.unstated.forEach((event, variable) -> eventOf[variable] = event);
        return TopEvent.of(diagram, root, causeOf, eventOf);
    }

    private int node(Formula formula) {
        return switch (formula) {
            case Formula.Constant(boolean value) -> constant(value);
            case Formula.Event(String name) -> event(name);
            case Formula.Gate(String name) -> gate(name);
            case Formula.And(List<Formula> of) -> joined(of, MonotoneDiagram.TRUE, diagram::and);
            case Formula.Or(List<Formula> of) -> joined(of, MonotoneDiagram.FALSE, diagram::or);
            case Formula.AtLeast(int needed, List<Formula> of) -> atLeast(needed, of);
            case Formula.Not not -> throw negation();
            case Formula.Xor xor -> throw negation();
        };
    }

    /**
     * Arguments are translated from the first, which gives the variables their order, and joined from the last: then each
     * mostly stands above what it is joined to, and a union of n variables takes n steps instead of n squared.
     */
    private int joined(List<Formula> of, int nothing, IntBinaryOperator join) {
        int[] nodes = of.stream().mapToInt(this::node).toArray();
        int all = nothing;
        for (int i = nodes.length - 1; i >= 0; i--) {
            all = join.applyAsInt(nodes[i], all);
        }
        return all;
    }

    private static Exhausted negation() {
        return new Exhausted("The tree has a negation: that something does not happen completes nothing.");
    }

    private static int constant(boolean value) {
        return value ? MonotoneDiagram.TRUE : MonotoneDiagram.FALSE;
    }

    private int gate(String name) {
        Integer known = gates.get(name);
        if (known != null) {
            return known;
        }
        int node = node(tree.gates().getOrDefault(name, Formula.FALSE));
        gates.put(name, node);
        return node;
    }

    private int event(String name) {
        Boolean known = tree.known().get(name);
        if (known != null) {
            return constant(known);
        }
        List<Integer> causes = causesOf.getOrDefault(name, List.of());
        if (causes.isEmpty()) {
            return diagram.variable(unstated.computeIfAbsent(name, _ -> variables++));
        }
        int[] any = causes.stream()
                .mapToInt(cause -> variableOf.computeIfAbsent(cause, _ -> variables++))
                .sorted()
                .toArray();
        int node = MonotoneDiagram.FALSE;
        for (int i = any.length - 1; i >= 0; i--) {
            node = diagram.or(diagram.variable(any[i]), node);
        }
        return node;
    }

    /** By counting: at least k of the arguments up to this one is at least k of those before, or this one and at least k-1 of those before. */
    private int atLeast(int needed, List<Formula> of) {
        if (needed <= 0) {
            return MonotoneDiagram.TRUE;
        }
        int[] reached = new int[Math.min(needed, of.size() + 1) + 1];
        reached[0] = MonotoneDiagram.TRUE;
        for (Formula each : of) {
            int argument = node(each);
            for (int k = reached.length - 1; k > 0; k--) {
                reached[k] = diagram.or(reached[k], diagram.and(argument, reached[k - 1]));
            }
        }
        return reached[reached.length - 1];
    }
}
