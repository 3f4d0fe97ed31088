package org.claviger.analysis.structure;

import org.claviger.analysis.logic.Answer;
import org.claviger.model.value.Ref;

/**
 * What a control is worth to a wallet's structure: the sets that move its assets with the control and without it. For a control
 * in place "with" is today; for a planned one "without" is.
 */
public record ControlWorth(
        Ref control, boolean inPlace, Ref wallet, Answer<MinimalSets> with, Answer<MinimalSets> without) {}
