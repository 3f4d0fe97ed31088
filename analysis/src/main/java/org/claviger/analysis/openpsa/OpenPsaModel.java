package org.claviger.analysis.openpsa;

import java.util.List;
import java.util.Map;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;

/**
 * What a file defines.
 *
 * @param name of its first fault tree
 * @param gates by name, in the order of the file
 * @param probabilities of basic events; one defined without a probability is not here
 * @param houses house events: true or false for good
 * @param tops gates that no other gate mentions, in the order of the file: usually one
 */
public record OpenPsaModel(
        String name,
        Map<String, Formula> gates,
        Map<String, Double> probabilities,
        Map<String, Boolean> houses,
        List<String> tops) {
    /** The tree below one of its gates. */
    public FaultTree tree(String top) {
        return new FaultTree(new Formula.Gate(top), gates, probabilities, houses);
    }
}
