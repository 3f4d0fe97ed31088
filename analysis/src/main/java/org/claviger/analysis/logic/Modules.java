package org.claviger.analysis.logic;

/**
 * The modules of a circuit: nodes whose events occur nowhere else, so each can be analysed alone and stand as one event in
 * what is above it. Found in time linear in the circuit (Dutuit and Rauzy, "A linear-time algorithm to find modules of fault
 * trees", 1996): a node is a module if a depth-first walk meets its descendants only between first entering and first
 * leaving it.
 */
final class Modules {
    private final Circuit circuit;
    private final int[] first;
    private final int[] left;
    private final int[] last;
    private int date;

    private Modules(Circuit circuit) {
        this.circuit = circuit;
        this.first = new int[circuit.size()];
        this.left = new int[circuit.size()];
        this.last = new int[circuit.size()];
    }

    /** Which nodes, among those that the literal reaches, are modules; events are none. The top always is. */
    static boolean[] of(Circuit circuit, int top) {
        Modules walk = new Modules(circuit);
        walk.walk(top >> 1);
        return walk.found(top >> 1);
    }

    private void walk(int top) {
        int[] stack = new int[circuit.size() + 1];
        int[] next = new int[circuit.size()];
        int depth = 0;
        stack[depth] = top;
        first[top] = ++date;
        while (depth >= 0) {
            int node = stack[depth];
            int[] arguments = circuit.arguments(node);
            if (next[node] == arguments.length) {
                left[node] = ++date;
                last[node] = Math.max(last[node], date);
                depth--;
                continue;
            }
            int child = arguments[next[node]++] >> 1;
            last[child] = ++date;
            if (first[child] == 0) {
                first[child] = date;
                stack[++depth] = child;
            }
        }
    }

    private boolean[] found(int top) {
        int[] earliest = new int[circuit.size()];
        int[] latest = new int[circuit.size()];
        boolean[] module = new boolean[circuit.size()];
        for (int node = 1; node <= top; node++) {
            if (first[node] == 0) {
                continue;
            }
            int low = Integer.MAX_VALUE;
            int high = 0;
            for (int each : circuit.arguments(node)) {
                low = Math.min(low, earliest[each >> 1]);
                high = Math.max(high, latest[each >> 1]);
            }
            module[node] = circuit.isGate(node) && low > first[node] && high < left[node];
            earliest[node] = Math.min(first[node], low);
            latest[node] = Math.max(last[node], high);
        }
        return module;
    }
}
