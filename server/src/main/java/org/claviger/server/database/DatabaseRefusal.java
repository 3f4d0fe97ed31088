package org.claviger.server.database;

/** Why the database cannot be used, in one line for the person who starts the application. */
public final class DatabaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseRefusal(String message) {
        super(message);
    }

    public DatabaseRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
