package org.claviger.analysis.loss;

import java.util.SequencedMap;
import org.claviger.model.value.Ref;

/**
 * A campaign that got past prevention, and how often a year it completes theft or loss of each wallet. A campaign that completes
 * several comes to all of them at once: those that it completes less often are completed together with the others.
 *
 * @param campaign its name: the threat, or the threat and one target
 * @param rate how often it does harm at all, a year
 * @param wallets the wallets that it completes, each with its rate; none where it does harm elsewhere
 */
record Attack(String campaign, String threatId, double rate, SequencedMap<Ref, Double> wallets) {}
