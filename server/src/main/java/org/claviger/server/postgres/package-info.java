/**
 * A PostgreSQL server that the product runs itself in a folder of its own: unpacked, created, started, stopped, recovered.
 * May use the JDK, the decompressors and the system's own setsid, unshare, setpriv and sh.
 * Must never know what is stored, who asks for it, or the framework around it.
 */
@NullMarked
package org.claviger.server.postgres;

import org.jspecify.annotations.NullMarked;
