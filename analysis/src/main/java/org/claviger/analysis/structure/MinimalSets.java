package org.claviger.analysis.structure;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the minimal sets of one question about one wallet show.
 *
 * @param effectiveQuorum the least number of independent principals that suffice; empty where nobody's fall suffices
 * @param byOrder how many sets there are of 1, 2, ... events
 * @param smallest the first of them, the smallest first
 * @param single principals that suffice alone
 * @param defects events that suffice alone and need nobody
 * @param importance of each event that matters: its Birnbaum importance with every event at 1 %, the largest first
 */
public record MinimalSets(
        OptionalInt effectiveQuorum,
        BigInteger count,
        List<BigInteger> byOrder,
        List<CompromiseSet> smallest,
        List<String> single,
        List<String> defects,
        Map<String, Double> importance) {
    public MinimalSets {
        byOrder = List.copyOf(byOrder);
        smallest = List.copyOf(smallest);
        single = List.copyOf(single);
        defects = List.copyOf(defects);
    }
}
