/**
 * The assessor's eye: what an assessor would object to in a model, each objection with its place, its reason and what
 * would settle it. One class per subject, one method per finding; words and weights stand in {@code findings.yaml}.
 * May use the language, the knowledge, joins and residuals; knows nothing of output formats.
 */
@NullMarked
package org.claviger.analysis.assess;

import org.jspecify.annotations.NullMarked;
