/**
 * What a well-shaped model must satisfy to mean anything: references that lead somewhere, derivations without cycles,
 * thresholds that can be met, amounts and dates that can be. What is merely missing is a finding, not a matter of here.
 * Knows nothing of notations; places are pointers.
 */
@NullMarked
package org.claviger.model.validation;

import org.jspecify.annotations.NullMarked;
