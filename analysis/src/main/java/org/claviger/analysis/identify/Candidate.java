package org.claviger.analysis.identify;

import java.util.List;
import org.claviger.analysis.identify.condition.Spot;
import org.claviger.knowledge.ThreatRules.ThreatRule;
import org.claviger.model.ThreatCategory;
import org.claviger.model.value.CandidateId;
import org.claviger.model.value.Ref;

/**
 * A threat that this environment suggests.
 *
 * @param trigger the first 12 hexadecimal digits of the SHA-256 of everything that condition and stakes looked at; the
 *     same as long as nothing of that changes
 * @param at what it was found at
 * @param elements what the threat is about: where it was found first, then what else is involved
 * @param keys key material at stake
 * @param wallets wallets at stake
 * @param because what the condition looked at, in words
 * @param standing how it stands to what was decided
 * @param similar threats of its category that name one of its elements and have not taken it up
 */
public record Candidate(
        CandidateId id,
        String trigger,
        ThreatRule rule,
        Spot at,
        List<Ref> elements,
        String title,
        String description,
        String vector,
        List<Ref> keys,
        List<Ref> wallets,
        List<String> because,
        Standing standing,
        List<Ref> similar) {
    public Candidate {
        elements = List.copyOf(elements);
        keys = List.copyOf(keys);
        wallets = List.copyOf(wallets);
        because = List.copyOf(because);
        similar = List.copyOf(similar);
    }

    public ThreatCategory category() {
        return rule.category();
    }
}
