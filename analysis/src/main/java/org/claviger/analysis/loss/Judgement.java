package org.claviger.analysis.loss;

import java.util.OptionalDouble;

/**
 * One tolerance statement against what it is stated for.
 *
 * @param statement in words: "expected annual loss at most 12M USD"
 * @param value what it is compared with; absent where there is none
 * @param limit the tolerance
 * @param confidence the share of draws of what is not known in which it is met; absent where nothing is stated as not known
 * @param reason why it is not shown, else empty
 */
public record Judgement(
        String statement,
        OptionalDouble value,
        OptionalDouble limit,
        OptionalDouble confidence,
        Verdict verdict,
        String reason) {}
