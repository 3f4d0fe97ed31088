package org.claviger.cli;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.likelihood.CompletionRate;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.structure.ControlWorth;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.model.value.Ref;

/**
 * What {@code analyse} prints about.
 *
 * @param today the structure as the model states it
 * @param rate of theft and loss, as the model states it
 * @param worth what controls are worth to the structure
 * @param supposed the same with other controls, where that was asked
 */
record Structured(
        Structure today,
        StructureAnalysis analysis,
        CompletionRate rate,
        Optional<StructureAnalysis> supposed,
        Optional<Raise> raise,
        List<ControlWorth> worth,
        List<Ref> wallets) {
    /**
     * What should be needed.
     *
     * @param least the least number of principals
     * @param verifiedAnew the structure with one more verification of every workflow
     */
    record Raise(int least, Structure verifiedAnew) {}

    /** The least additions for a wallet, where they were asked for. */
    Optional<Answer<List<List<String>>>> additions(Ref wallet) {
        return raise.map(asked -> analysis.raise(wallet, asked.least(), asked.verifiedAnew()));
    }
}
