/**
 * What an assessor would object to in a model as it stands, and what each kind of objection means. May use the
 * assessment and the frame; knows nothing of how an objection is found or how a model is stored.
 */
@NullMarked
package org.claviger.server.findings;

import org.jspecify.annotations.NullMarked;
