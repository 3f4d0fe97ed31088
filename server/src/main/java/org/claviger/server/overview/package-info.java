/** The first page of a system: how it stands, and what to do next. */
@NullMarked
package org.claviger.server.overview;

import org.jspecify.annotations.NullMarked;
