package org.claviger.analysis.derivation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a model says of one threat in numbers.
 *
 * @param id of the threat
 * @param rate attempts a year that get past the preventive controls in place
 * @param loss expected loss of one that nobody interrupts, in the currency
 * @param stopped expected loss of one that is interrupted
 * @param currency of both; empty where neither is stated
 * @param looked whether anything in place looks for it
 * @param watch how long attacks take and what looks for them; empty where no tempo is stated
 * @param missing clauses that say what is not stated and would count: "states no frequency"
 */
record ThreatCase(
        String id,
        OptionalDouble rate,
        OptionalDouble loss,
        OptionalDouble stopped,
        String currency,
        boolean looked,
        Optional<Watch> watch,
        List<String> missing) {
    ThreatCase {
        missing = List.copyOf(missing);
    }

    /** The probability of being interrupted as things are; nothing that looks finds nothing. */
    double detection() {
        return watch.map(Watch::detection).orElse(0.0);
    }
}
