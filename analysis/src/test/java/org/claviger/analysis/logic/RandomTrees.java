package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small trees whose gates share what is below them. */
final class RandomTrees {
    private final Random random;
    private final boolean coherent;

    RandomTrees(long seed, boolean coherent) {
        this.random = new Random(seed);
        this.coherent = coherent;
    }

    FaultTree next() {
        int events = 2 + random.nextInt(8);
        Map<String, Double> probabilities = new LinkedHashMap<>();
        List<Formula> available = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            available.add(Formula.event("e" + i));
            probabilities.put("e" + i, probability());
        }
        Map<String, Formula> gates = new LinkedHashMap<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            gates.put("g" + i, gate(available));
            available.add(Formula.gate("g" + i));
        }
        return FaultTree.of(Formula.gate("g" + (count - 1)), gates, probabilities);
    }

    private double probability() {
        return random.nextInt(3) == 0 ? Math.pow(10, -12 * random.nextDouble()) : random.nextDouble();
    }

    private Formula gate(List<Formula> available) {
        List<Formula> of = new ArrayList<>();
        int arguments = 1 + random.nextInt(5);
        for (int i = 0; i < arguments; i++) {
            of.add(argument(available));
        }
        return switch (random.nextInt(coherent ? 5 : 6)) {
            case 0, 1 -> new Formula.And(of);
            case 2, 3 -> new Formula.Or(of);
            case 4 -> new Formula.AtLeast(random.nextInt(arguments + 2), of);
            default -> new Formula.Xor(of);
        };
    }

    /** Later ones more often, so that trees are deep. */
    private Formula argument(List<Formula> available) {
        int last = available.size() - 1;
        Formula one =
                available.get(random.nextBoolean() ? random.nextInt(last + 1) : Math.max(0, last - random.nextInt(4)));
        return switch (random.nextInt(20)) {
            case 0 -> coherent ? one : Formula.not(one);
            case 1 -> new Formula.And(List.of(one, available.getFirst()));
            case 2 -> random.nextInt(10) == 0 ? Formula.TRUE : one;
            case 3 -> random.nextInt(10) == 0 ? Formula.FALSE : one;
            case 4, 5 -> coherent ? one : Formula.not(one);
            default -> one;
        };
    }
}
