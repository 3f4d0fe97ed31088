package org.claviger.cli;

import java.util.List;
import java.util.Optional;
import org.claviger.analysis.structure.Structure;
import org.claviger.analysis.structure.StructureAnalysis;
import org.claviger.model.value.Ref;

/**
 * What {@code analyse} prints about.
 *
 * @param today the structure as the model states it
 * @param supposed the same with other controls, where that was asked
 */
record Structured(
        Structure today, StructureAnalysis analysis, Optional<StructureAnalysis> supposed, List<Ref> wallets) {}
