/**
 * People of an organisation: who belongs to it, in which role, under which pseudonym; inviting, and ending access. Uses the
 * accounts; knows nothing of models.
 */
@NullMarked
package org.claviger.server.people;

import org.jspecify.annotations.NullMarked;
