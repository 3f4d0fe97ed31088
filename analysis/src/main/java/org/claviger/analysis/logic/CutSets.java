package org.claviger.analysis.logic;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The minimal cut sets of a top event: the least sets of basic events that bring it about. Where it is no monotone function
 * of them: the minimal ones among the sets of events that happen in some satisfying assignment. They are counted and kept
 * without being written out, so there may be more of them than atoms in the universe.
 */
public interface CutSets {
    /** The largest order asked for; {@link Integer#MAX_VALUE} if all are here. */
    int upToOrder();

    BigInteger count();

    /** How many there are of order 1, 2, ..., to the largest that occurs. A top event that is always true has one set of order 0, which is not in this list. */
    List<BigInteger> countByOrder();

    /** The size of the smallest: how many events must happen at least. Empty if there is no set at all. */
    OptionalInt smallestOrder();

    /** Made while they are read: the smallest first, within one order always in the same sequence. Never collect it without a limit. */
    Stream<SortedSet<String>> smallestFirst();
}
