package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the sets of modular families by their order, exactly and without listing them: the generating polynomial of "low, or input with high" is
 * that of low plus that of the input times that of high. A polynomial is one number, its value at a power of two above
 * every coefficient (Kronecker 1882), so adding and multiplying are the machine's.
 */
final class Counting {
    private final Decomposition tree;
    private final Families families;

    Counting(Decomposition tree, Families families) {
        this.tree = tree;
        this.families = families;
    }

    /** How many sets of order 0, 1, 2, ... a family has; none above {@code most} is counted. */
    List<BigInteger> byOrder(int family, int most, Spending spending) {
        int width = values(BigInteger.ONE, spending)[family].bitLength() + 1;
        BigInteger packed = values(BigInteger.ONE.shiftLeft(width), spending)[family];
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        List<BigInteger> counts = new ArrayList<>();
        for (int order = 0; order <= most && packed.signum() > 0; order++) {
            counts.add(packed.and(mask));
            packed = packed.shiftRight(width);
        }
        return counts;
    }

    /** The value of each family's polynomial where an event is this number. */
    private BigInteger[] values(BigInteger event, Spending spending) {
        BigInteger[] values = new BigInteger[families.size()];
        Arrays.fill(values, BigInteger.ZERO);
        values[Zbdd.EMPTY_SET] = BigInteger.ONE;
        for (int node = 2; node < values.length; node++) {
            int input = families.input(node);
            BigInteger with = values[families.high(node)];
            BigInteger times = tree.circuit().isGate(input) ? values[families.root(input)] : event;
            values[node] = values[families.low(node)].add(times(with, times));
            spending.take(32L + values[node].bitLength() / 8);
        }
        return values;
    }

    /** A power of two is the most common factor by far. */
    private static BigInteger times(BigInteger value, BigInteger factor) {
        return factor.bitCount() == 1 ? value.shiftLeft(factor.getLowestSetBit()) : value.multiply(factor);
    }
}
