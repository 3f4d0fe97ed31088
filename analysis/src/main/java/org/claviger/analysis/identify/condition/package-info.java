/**
 * What rules say, in CEL (cel.dev), over an element and its relations: checked when it is read, evaluated within bounds,
 * with a record of everything that was looked at. The only place that knows the CEL library.
 * May use environments and shapes; must never know what a rule is for.
 */
@NullMarked
package org.claviger.analysis.identify.condition;

import org.jspecify.annotations.NullMarked;
