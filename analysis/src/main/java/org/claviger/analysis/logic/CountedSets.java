package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Cut sets that stay packed in modular families.
 *
 * @param byOrder how many there are of order 0, 1, 2, ..., to the largest that occurs
 */
record CountedSets(Decomposition tree, Families families, int family, int upToOrder, List<BigInteger> byOrder)
        implements CutSets {
    @Override
    public BigInteger count() {
        return byOrder.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    @Override
    public List<BigInteger> countByOrder() {
        return byOrder.isEmpty() ? List.of() : byOrder.subList(1, byOrder.size());
    }

    @Override
    public OptionalInt smallestOrder() {
        for (int order = 0; order < byOrder.size(); order++) {
            if (byOrder.get(order).signum() > 0) {
                return OptionalInt.of(order);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public Stream<SortedSet<String>> smallestFirst() {
        Listing listing = new Listing(tree, families, family, byOrder.size() - 1);
        int order = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(listing, order), false);
    }
}
