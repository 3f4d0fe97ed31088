/**
 * Recurring work: how often and why, by whom, when it is due. May use the threats and controls of the model, never their
 * rooms; when it was done is stated, not proven.
 */
@NullMarked
package org.claviger.server.tasks;

import org.jspecify.annotations.NullMarked;
