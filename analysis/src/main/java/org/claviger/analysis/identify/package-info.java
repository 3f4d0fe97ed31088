/**
 * Candidate threats found from an architecture by rules, how each stands to what was decided, and what was examined.
 * Pure functions of model and rules. May use the language, the field's knowledge, relations, environments and
 * conditions; must never know files, terminals or the engine behind the conditions.
 */
@NullMarked
package org.claviger.analysis.identify;

import org.jspecify.annotations.NullMarked;
