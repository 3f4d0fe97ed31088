/**
 * Who may do what: accounts, memberships with their roles and permissions, invitations, signing in, sessions, and the guard
 * before every page. May use the database; knows nothing of models or pages.
 */
@NullMarked
package org.claviger.server.access;

import org.jspecify.annotations.NullMarked;
