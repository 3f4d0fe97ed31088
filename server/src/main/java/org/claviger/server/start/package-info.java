/**
 * The verbs that start something: the demonstration, the application, the rebuilding of what pages read. May use
 * everything in the server; the only package that knows folders, ports and exit statuses.
 */
@NullMarked
package org.claviger.server.start;

import org.jspecify.annotations.NullMarked;
