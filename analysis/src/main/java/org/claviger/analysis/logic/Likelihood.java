package org.claviger.analysis.logic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** Probability and importance from the diagrams of all blocks: a block's probability stands for it in the blocks above. */
final class Likelihood {
    /** Below this share of the top event without an event, the share is computed anew and not by subtraction. */
    private static final double SMALL_REST = 1e-3;

    private final Decomposition tree;
    private final List<BlockSolution> blocks;
    private final Map<String, Double> probabilities;

    private Likelihood(Decomposition tree, List<BlockSolution> blocks, Map<String, Double> probabilities) {
        this.tree = tree;
        this.blocks = blocks;
        this.probabilities = probabilities;
    }

    static Answer<Double> probability(Decomposition tree, List<BlockSolution> blocks, FaultTree of) {
        for (String each : tree.eventsInCircuit()) {
            if (!of.probabilities().containsKey(each)) {
                return unlikely(each);
            }
        }
        Likelihood likelihood = new Likelihood(tree, blocks, of.probabilities());
        return new Answer.Shown<>(likelihood.top(likelihood.all("")));
    }

    static Answer<SequencedMap<String, Importance>> importance(
            Decomposition tree, List<BlockSolution> blocks, FaultTree of, Spending spending) {
        TreeSet<String> events = new TreeSet<>(of.events());
        events.removeAll(of.known().keySet());
        for (String each : events) {
            if (!of.probabilities().containsKey(each)) {
                return unlikely(each);
            }
        }
        return new Answer.Shown<>(new Likelihood(tree, blocks, of.probabilities()).importances(events, spending));
    }

    private static <T> Answer<T> unlikely(String event) {
        return new Answer.NotShown<>("The event " + event + " has no probability.");
    }

    /** The probabilities of all that stands as an event; {@code impossible} names one that cannot happen, or none. */
    private Probabilities all(String impossible) {
        Circuit circuit = tree.circuit();
        Probabilities all = new Probabilities(circuit.size());
        for (int node = 1; node < circuit.size(); node++) {
            if (circuit.kind(node) == Circuit.Kind.EVENT) {
                String name = tree.eventName(node);
                all.event(node, name.equals(impossible) ? 0 : probabilities.getOrDefault(name, 0.0));
            }
        }
        for (BlockSolution each : blocks) {
            all.block(each, tree.inverted()[each.block().module()]);
        }
        return all;
    }

    private double top(Probabilities all) {
        if (tree.top() <= Circuit.FALSE) {
            return tree.top() == Circuit.TRUE ? 1 : 0;
        }
        int node = tree.top() >> 1;
        return tree.topInverted() ? all.no()[node] : all.yes()[node];
    }

    private SequencedMap<String, Importance> importances(Set<String> events, Spending spending) {
        Probabilities all = all("");
        double[] derivatives = new double[tree.circuit().size()];
        derivatives[tree.top() >> 1] = tree.topInverted() ? -1 : 1;
        for (BlockSolution each : blocks.reversed()) {
            int module = each.block().module();
            double[] inner = Sensitivity.of(each, all, tree.inverted()[module], spending);
            for (int level = 0; level < inner.length; level++) {
                derivatives[each.order()[level]] += derivatives[module] * inner[level];
            }
        }
        Map<String, Double> birnbaum = new LinkedHashMap<>();
        for (int node = 1; node < derivatives.length; node++) {
            if (tree.circuit().kind(node) == Circuit.Kind.EVENT) {
                birnbaum.put(tree.eventName(node), derivatives[node]);
            }
        }
        double top = top(all);
        SequencedMap<String, Importance> importances = new LinkedHashMap<>();
        events.forEach(each -> importances.put(each, importance(each, birnbaum.getOrDefault(each, 0.0), top)));
        return importances;
    }

    private Importance importance(String event, double birnbaum, double top) {
        double p = Optional.ofNullable(probabilities.get(event)).orElse(0.0);
        double share = top == 0 ? 0 : p * birnbaum / top;
        double rest = 1 - share < SMALL_REST && top > 0 ? top(all(event)) / top : 1 - share;
        double achievement = top == 0 ? 1 : 1 + (1 - p) * birnbaum / top;
        return new Importance(p, birnbaum, share, 1 - rest, achievement, 1 / rest);
    }
}
