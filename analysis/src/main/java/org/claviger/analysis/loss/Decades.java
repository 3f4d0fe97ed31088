package org.claviger.analysis.loss;

import java.util.ArrayList;
import java.util.List;

/** Round amounts for the axis of a curve. */
final class Decades {
    private static final int MOST = 6;

    private Decades() {}

    /** 0, and 1, 2 and 5 of each of the six decades up to the one that holds the largest. */
    static List<Double> reaching(double largest) {
        List<Double> amounts = new ArrayList<>(List.of(0.0));
        if (!(largest > 0 && largest < 1e300)) {
            return amounts;
        }
        int top = (int) Math.floor(Math.log10(largest));
        for (int power = Math.max(0, top - MOST + 1); power <= top; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                amounts.add(digit * Math.pow(10, power));
            }
        }
        amounts.add(Math.pow(10, top + 1.0));
        return amounts;
    }
}
