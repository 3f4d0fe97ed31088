package org.claviger.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import org.claviger.server.Visitor;
import org.claviger.server.postgres.DatabaseRefusal;
import org.claviger.server.postgres.PostgresServer;
import org.claviger.server.welcome.FirstRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: several applications on one database that somebody else runs are one; a database of a later version is left alone. */
@Tag("slow")
class ReplicasTest {
    private static final String PASSWORD = "four unrelated words here";

    @Test
    void twoApplicationsOnOneDatabaseAreOne(@TempDir Path folder) throws Exception {
        try (PostgresServer database = PostgresServer.start(folder, _ -> {})) {
            Map<String, String> environment = prepared(database);
            try (Application one = start(folder, environment);
                    Application two = start(folder, environment)) {
                Visitor atOne = new Visitor(address(one));
                String link = one.part(FirstRun.class).link().orElseThrow();
                atOne.submit(
                        link,
                        link,
                        Map.of(
                                "organisation",
                                "Two halls",
                                "name",
                                "N",
                                "email",
                                "n@example.com",
                                "password",
                                PASSWORD));
                Visitor atTwo = new Visitor(address(two));
                atTwo.signIn("n@example.com", PASSWORD);
                atOne.signIn("n@example.com", PASSWORD);
                imported(atOne, "claviger: 1\nsystem: {id: s, name: One}\n");
                assertTrue(atTwo.get("/o/two-halls/s").body().contains("One"));
                imported(atTwo, "claviger: 1\nsystem: {id: s, name: Two}\n");
                assertTrue(atOne.get("/o/two-halls/s").body().contains("Two"));
            }
            later(database);
            DatabaseRefusal refusal = assertThrows(
                    DatabaseRefusal.class, () -> start(folder, environment).close());
            assertTrue(refusal.line().contains("later version"), refusal.line());
        }
    }

    /** A session made at one of them is good at the other: what both know is in the database. */
    @Test
    void aSessionIsGoodAtBoth(@TempDir Path folder) throws Exception {
        try (PostgresServer database = PostgresServer.start(folder, _ -> {})) {
            Map<String, String> environment = prepared(database);
            try (Application one = start(folder, environment);
                    Application two = start(folder, environment)) {
                Visitor visitor = new Visitor(address(one));
                String link = one.part(FirstRun.class).link().orElseThrow();
                visitor.submit(
                        link,
                        link,
                        Map.of("organisation", "Hall", "name", "N", "email", "n@example.com", "password", PASSWORD));
                visitor.signIn("n@example.com", PASSWORD);
                HttpResponse<String> other = visitor.at(address(two)).get("/o/hall");
                assertEquals(200, other.statusCode());
            }
        }
    }

    private static void imported(Visitor visitor, String model) {
        HttpResponse<String> sent = visitor.upload(
                "/o/two-halls/import", "/o/two-halls/import", "m.yaml", model.getBytes(StandardCharsets.UTF_8));
        String confirm = Visitor.location(sent);
        visitor.get(confirm);
        assertEquals(302, visitor.submit(confirm, confirm, Map.of()).statusCode());
    }

    private static Application start(Path folder, Map<String, String> environment) {
        Settings settings = new Settings();
        settings.port = 0;
        return Application.pages(settings, folder, environment, _ -> {});
    }

    private static String address(Application application) {
        return "http://localhost:" + application.port();
    }

    /** What docs/operations.md asks of an administrator. */
    private static Map<String, String> prepared(PostgresServer server) throws Exception {
        try (Connection connection = connect(server, "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database claviger");
        }
        try (Connection connection = connect(server, "claviger");
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("src/main/resources/org/claviger/server/database/roles.sql")));
            statement.execute("alter role claviger_owner password 'o'");
            statement.execute("alter role claviger_application password 'a'");
        }
        return Map.of(
                "CLAVIGER_DATABASE_URL", server.jdbcUrl("claviger"),
                "CLAVIGER_OWNER_PASSWORD", "o",
                "CLAVIGER_APPLICATION_PASSWORD", "a");
    }

    private static void later(PostgresServer server) throws Exception {
        try (Connection connection = connect(server, "claviger");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into claviger.flyway_schema_history
                    select installed_rank + 100, '999', 'later', type, 'V999__later.sql', 1, installed_by, now(), 1, true
                    from claviger.flyway_schema_history where installed_rank = 1
                    """);
        }
    }

    private static Connection connect(PostgresServer server, String database) throws Exception {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }
}
