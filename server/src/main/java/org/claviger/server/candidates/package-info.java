/**
 * Threats that the architecture suggests: the list, each with why it was found, what is decided about it, and what was examined.
 * Rules and findings are those of {@code analysis.identify}; a decision is a change of the model like any other.
 */
@NullMarked
package org.claviger.server.candidates;

import org.jspecify.annotations.NullMarked;
