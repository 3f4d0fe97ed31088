/**
 * The database: where it is, its roles and migrations, and the one place that opens transactions.
 * May use JDBC and Flyway; knows nothing of what is stored.
 */
@NullMarked
package org.claviger.server.database;

import org.jspecify.annotations.NullMarked;
