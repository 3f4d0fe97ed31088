package org.claviger.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.claviger.server.postgres.DatabaseRefusal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to this program's version, and leaves one of a later version alone. */
public final class Migrations {
    private Migrations() {}

    /**
     * Applies what is missing.
     *
     * @throws DatabaseRefusal when the database cannot be reached, is of a later version, or was changed by hand
     */
    public static void apply(DatabaseAccess access, Consumer<String> progress) {
        reach(access);
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .schemas("claviger")
                .defaultSchema("claviger")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load();
        try {
            refuseLater(flyway.info().all());
            int pending = flyway.info().pending().length;
            if (pending > 0) {
                progress.accept("preparing the tables");
                flyway.migrate();
            }
        } catch (FlywayException e) {
            throw new DatabaseRefusal("The tables cannot be prepared: " + firstLine(e) + " Nothing was changed.");
        }
    }

    private static void reach(DatabaseAccess access) {
        try (Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseRefusal("The database cannot be reached at " + access.url() + " as " + access.owner()
                    + ": " + firstLine(e));
        }
    }

    private static void refuseLater(MigrationInfo[] all) {
        boolean later = Arrays.stream(all)
                .map(MigrationInfo::getState)
                .anyMatch(state -> state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED);
        if (later) {
            throw new DatabaseRefusal("This database was last used by a later version of Claviger; "
                    + "start that version or a newer one. Nothing was changed.");
        }
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
