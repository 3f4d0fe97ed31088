/**
 * What can go wrong: the list of threats, the map of where they stand, and for one of them what acts against it and what
 * stays. May use criteria, controls, tasks and acceptances.
 */
@NullMarked
package org.claviger.server.threats;

import org.jspecify.annotations.NullMarked;
