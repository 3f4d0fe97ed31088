package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fault tree made ready: translated, simplified, cut into blocks.
 *
 * @param names of the events by their number
 * @param circuit the simplified circuit
 * @param top the literal asked about
 * @param blocks the modules that it reaches, those that others need first; none if the top is constant or an event
 * @param inverted nodes that are true when no event happens: they stand inverted in what is above them, so that an event that
 *     has not happened never makes another more likely to be needed
 */
@SuppressWarnings("ArrayRecordComponent")
record Decomposition(List<String> names, Circuit circuit, int top, List<Block> blocks, boolean[] inverted) {
    static Decomposition of(FaultTree tree) {
        Map<String, Integer> numbers = new HashMap<>();
        Circuit translated = new Circuit();
        int literal = Translation.of(tree, numbers, translated);
        Simplification.Root root = Simplification.of(new Simplification.Root(translated, literal));
        root = IndependentArguments.grouped(root);
        Circuit circuit = root.circuit();
        int top = root.literal();
        boolean[] modules = Modules.of(circuit, top);
        List<Block> blocks = new ArrayList<>();
        for (int node = 1; node < modules.length; node++) {
            if (modules[node]) {
                blocks.add(Block.of(circuit, modules, node));
            }
        }
        return new Decomposition(inOrder(numbers), circuit, top, blocks, atRest(circuit));
    }

    private static List<String> inOrder(Map<String, Integer> numbers) {
        String[] names = new String[numbers.size()];
        numbers.forEach((name, number) -> names[number] = name);
        return List.of(names);
    }

    /** The value of each node when no event happens. */
    private static boolean[] atRest(Circuit circuit) {
        boolean[] value = new boolean[circuit.size()];
        value[0] = true;
        for (int node = 1; node < value.length; node++) {
            int happened = 0;
            int[] arguments = circuit.arguments(node);
            for (int each : arguments) {
                happened += value[each >> 1] ^ (each & 1) == 1 ? 1 : 0;
            }
            value[node] = switch (circuit.kind(node)) {
                case CONSTANT -> true;
                case EVENT -> false;
                case AND -> happened == arguments.length;
                case AT_LEAST -> happened >= circuit.number(node);
                case XOR -> (happened & 1) == 1;
            };
        }
        return value;
    }

    /** The events that the top still depends on, for all that is known without looking at diagrams. */
    List<String> eventsInCircuit() {
        List<String> found = new ArrayList<>();
        for (int node = 1; node < circuit.size(); node++) {
            if (circuit.kind(node) == Circuit.Kind.EVENT) {
                found.add(eventName(node));
            }
        }
        return found;
    }

    String eventName(int node) {
        return names.get(circuit.number(node));
    }

    /** The top is the event that its node stands for (false), or that inverted (true). */
    boolean topInverted() {
        return inverted[top >> 1] ^ (top & 1) == 1;
    }
}
