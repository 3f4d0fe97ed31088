package org.claviger.server.database;

/**
 * How the database is reached, as two of its roles.
 *
 * @param url JDBC address of the database
 * @param owner migrates; never used to answer a request
 * @param application what the running application may do
 */
public record DatabaseAccess(String url, Login owner, Login application) {
    /** A role and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
