package org.claviger.analysis.loss;

import java.util.SequencedMap;
import org.claviger.analysis.loss.estimate.Severity;
import org.claviger.model.value.Ref;

/**
 * Attacks of one threat that end alike, as a Poisson process of their own (thinning; Kingman 1993).
 *
 * @param rate a year
 * @param severity of one, all wallets together
 * @param parts how the amount is shared by the wallets; none where it is taken out of no wallet
 * @param passing whether nobody interrupted them: what is interrupted costs something but is no loss of assets
 */
record Piece(String threatId, double rate, Severity severity, SequencedMap<Ref, Double> parts, boolean passing) {}
