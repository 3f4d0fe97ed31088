/** Key material: the inventory, and what is particular to the page of one piece. Never the material itself. */
@NullMarked
package org.claviger.server.keys;

import org.jspecify.annotations.NullMarked;
