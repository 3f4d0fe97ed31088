/**
 * The web application. One package for each thing that a user would name, with its pages and queries together; below them
 * the database, the ledger's store, who is signed in, and the frame that every page stands in.
 */
@NullMarked
package org.claviger.server;

import org.jspecify.annotations.NullMarked;
