package org.claviger.analysis.logic;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a block is a monotone function of its inputs by its form: no exclusive or, no input that is needed the other way than
 * it stands, no gate that is needed both ways. A monotone function may still be written in a form that is not.
 */
final class Polarity {
    private Polarity() {}

    /** Which nodes are needed inverted; none if the block is not monotone by its form. */
    static Optional<boolean[]> of(Block block, boolean[] inverted) {
        boolean[] needed = Arrays.copyOf(inverted, block.module() + 1);
        boolean[] seen = new boolean[block.module() + 1];
        for (int each : block.inputs()) {
            seen[each] = true;
        }
        seen[block.module()] = true;
        for (int i = block.gates().length - 1; i >= 0; i--) {
            int gate = block.gates()[i];
            if (block.circuit().kind(gate) == Circuit.Kind.XOR) {
                return Optional.empty();
            }
            for (int each : block.circuit().arguments(gate)) {
                boolean wanted = needed[gate] ^ (each & 1) == 1;
                if (seen[each >> 1] && needed[each >> 1] != wanted) {
                    return Optional.empty();
                }
                seen[each >> 1] = true;
                needed[each >> 1] = wanted;
            }
        }
        return Optional.of(needed);
    }
}
