/**
 * Who points at whom in a model, both ways, found once: controls of a threat, tasks of a control, threats of an element,
 * every reference to an element; and the whole chain of one thing, from the key to the acceptance. May use the language;
 * knows nothing of findings or figures.
 */
@NullMarked
package org.claviger.analysis.relations;

import org.jspecify.annotations.NullMarked;
