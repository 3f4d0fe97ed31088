/**
 * Who points at whom in a model, both ways, found once: controls of a threat, tasks of a control, threats of an element.
 * May use the language; knows nothing of findings or figures.
 */
@NullMarked
package org.claviger.analysis.relations;

import org.jspecify.annotations.NullMarked;
