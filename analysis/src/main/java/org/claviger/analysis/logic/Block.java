package org.claviger.analysis.logic;

import java.util.Arrays;

/**
 * One module of a circuit as a problem of its own: a function of events and of the modules below it, which stand as events.
 *
 * @param module its topmost gate
 * @param gates its gates, {@code module} last, arguments before those that have them
 * @param inputs the nodes it is a function of, those of the first gates first
 */
@SuppressWarnings("ArrayRecordComponent")
record Block(Circuit circuit, int module, int[] gates, int[] inputs) {
    static Block of(Circuit circuit, boolean[] modules, int module) {
        boolean[] seen = new boolean[module + 1];
        int[] found = new int[16];
        int count = 0;
        found[count++] = module;
        for (int i = 0; i < count; i++) {
            for (int each : circuit.arguments(found[i])) {
                int child = each >> 1;
                if (!seen[child] && circuit.isGate(child) && !modules[child]) {
                    seen[child] = true;
                    found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                    found[count++] = child;
                }
            }
        }
        int[] gates = Arrays.copyOf(found, count);
        Arrays.sort(gates);
        return new Block(circuit, module, gates, inputs(circuit, modules, gates, seen));
    }

    private static int[] inputs(Circuit circuit, boolean[] modules, int[] gates, boolean[] seen) {
        int[] found = new int[16];
        int count = 0;
        for (int gate : gates) {
            for (int each : circuit.arguments(gate)) {
                int child = each >> 1;
                if (!seen[child] && (!circuit.isGate(child) || modules[child])) {
                    seen[child] = true;
                    found = count < found.length ? found : Arrays.copyOf(found, 2 * count);
                    found[count++] = child;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
