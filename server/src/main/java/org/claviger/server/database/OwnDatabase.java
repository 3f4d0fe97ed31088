package org.claviger.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.claviger.server.database.DatabaseAccess.Login;
import org.claviger.server.postgres.DatabaseRefusal;
import org.claviger.server.postgres.PostgresServer;

/** A database that the product runs itself: the server, its three roles and one database, ready for migrations. */
public final class OwnDatabase implements AutoCloseable {
    private static final String NAME = "claviger";

    private final PostgresServer server;
    private final DatabaseAccess access;

    private OwnDatabase(PostgresServer server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server in a folder, making what is not there yet. Passwords of the roles are new at every start and
     * stand nowhere.
     */
    public static OwnDatabase start(Path folder, SecureRandom random, Consumer<String> progress) {
        PostgresServer server = PostgresServer.start(folder, progress);
        try {
            Login owner = new Login("claviger_owner", password(random));
            Login application = new Login("claviger_application", password(random));
            prepare(server, owner, application);
            String url = server.jdbcUrl(NAME) + "?currentSchema=claviger&reWriteBatchedInserts=true";
            return new OwnDatabase(server, new DatabaseAccess(url, owner, application));
        } catch (SQLException e) {
            server.close();
            throw new DatabaseRefusal("The database was started but cannot be prepared: " + e.getMessage());
        }
    }

    private static void prepare(PostgresServer server, Login owner, Login application) throws SQLException {
        try (Connection connection = connect(server, "postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME);
            }
        }
        try (Connection connection = connect(server, NAME);
                Statement statement = connection.createStatement()) {
            statement.execute(script());
            statement.execute("alter role " + owner.user() + " password '" + owner.password() + "'");
            statement.execute("alter role " + application.user() + " password '" + application.password() + "'");
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }

    private static String script() {
        try (InputStream in = OwnDatabase.class.getResourceAsStream("roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("roles.sql is not part of this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        server.close();
    }
}
