/**
 * Internal documents: policies, standards and procedures, who approved them, since when they are in force, when they are
 * reviewed again. Their contents are kept elsewhere.
 */
@NullMarked
package org.claviger.server.documents;

import org.jspecify.annotations.NullMarked;
