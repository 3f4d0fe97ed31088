/**
 * The standard, requirement by requirement, and what the model shows of each. May use the catalogue, the assessment and
 * the relations of a model; never says that a requirement is met, since that is an assessor's to say.
 */
@NullMarked
package org.claviger.server.requirements;

import org.jspecify.annotations.NullMarked;
