package org.claviger.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What the tests of this package share: a folder with what a start told, and questions to the server. */
record Trial(Path folder, List<String> told) {
    /** Unpacked once for all tests. */
    static final Path PROGRAMS = Path.of("target", "postgresql-programs");

    static Trial in(Path folder) {
        return new Trial(folder, new CopyOnWriteArrayList<>());
    }

    PostgresServer start() {
        return PostgresServer.start(folder, PROGRAMS, told::add);
    }

    /** The one line with which a start is refused. */
    String refusal() {
        String line = assertThrows(DatabaseRefusal.class, () -> start().close()).line();
        assertEquals(1, line.lines().count(), line);
        return line;
    }

    Path data() {
        return folder.resolve("postgres/data");
    }

    String password() throws IOException {
        return Files.readString(folder.resolve("postgres/password")).strip();
    }

    /** Whether a process runs: one that has ended may wait for its parent to take notice (state Z). */
    static boolean runs(long process) {
        try {
            return !Files.readString(Path.of("/proc", Long.toString(process), "stat"))
                    .replaceFirst("^.*\\) ", "")
                    .startsWith("Z");
        } catch (IOException e) {
            return !Files.isDirectory(Path.of("/proc/self"))
                    && ProcessHandle.of(process).isPresent();
        }
    }

    static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Every file below with its content's digest, owner and permissions. */
    static SortedMap<String, String> everything(Path top) throws IOException, NoSuchAlgorithmException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.toList()) {
                String content = Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                        ? HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(each)))
                        : "";
                found.put(each.toString(), content + Files.readAttributes(each, "unix:uid,mode,lastModifiedTime"));
            }
        }
        return found;
    }
}
