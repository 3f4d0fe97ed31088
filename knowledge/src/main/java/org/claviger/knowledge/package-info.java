/**
 * What the field knows, as data with versions: requirement catalogue, threat categories, incidents, techniques,
 * controls, boilerplate, architecture templates, rules over an architecture. Records mirror the files beside them.
 * May use the language's values and binding; never looks at a model.
 */
@NullMarked
package org.claviger.knowledge;

import org.jspecify.annotations.NullMarked;
