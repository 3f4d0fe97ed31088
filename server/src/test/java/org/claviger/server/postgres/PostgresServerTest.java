package org.claviger.server.postgres;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promise: the server of our own keeps what it acknowledged, for those alone who hold its password. */
class PostgresServerTest {
    @TempDir
    private static Path shared;

    private static Trial trial;
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        trial = Trial.in(shared);
        server = trial.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart(@TempDir Path folder) throws SQLException {
        Trial own = Trial.in(folder);
        try (PostgresServer first = own.start()) {
            Trial.execute(first, "create table kept as select 'ключ ✓' as word");
        }
        own.told().clear();
        try (PostgresServer second = own.start()) {
            assertEquals("ключ ✓", Trial.ask(second, "select word from kept"));
            assertFalse(own.told().toString().contains("once"), "nothing is created anew: " + own.told());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "shared_buffers, 64MB",
        "max_connections, 40"
    })
    void settingsAreThoseOfADatabaseThatMayHoldData(String setting, String value) throws SQLException {
        assertEquals(value, Trial.ask(server, "show " + setting));
    }

    @Test
    void sortingDoesNotDependOnTheSystem() throws SQLException {
        assertEquals(
                "b C.UTF-8",
                Trial.ask(
                        server,
                        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'template1'"));
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws SQLException {
        for (String wrong : new String[] {"", "postgres", server.password() + "x"}) {
            SQLException refused = assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), wrong)
                            .close());
            assertTrue(refused.toString().contains("password"), refused.toString());
        }
        assertEquals(
                "t",
                Trial.ask(server, "select bool_and(auth_method = 'scram-sha-256') from pg_hba_file_rules"),
                "every way in asks for the password");
        assertEquals(
                "t", Trial.ask(server, "select rolpassword like 'SCRAM-SHA-256$%' from pg_authid where rolcanlogin"));
    }

    @Test
    void onlyTheOwnerMayReadTheFolder() throws IOException {
        assertAll(
                () -> assertEquals("rwx------", permissions(shared.resolve("postgres"))),
                () -> assertEquals("rwx------", permissions(shared.resolve("postgres/data"))),
                () -> assertEquals("rw-------", permissions(shared.resolve("postgres/password"))),
                () -> assertEquals("rw-------", permissions(shared.resolve("postgres/log/postgresql.log"))),
                () -> assertEquals("rwx------", permissions(Trial.PROGRAMS)));
    }

    @Test
    void aNewDataFolderIsTheOwnersAlone(@TempDir Path parent) throws IOException {
        ServerFolder.prepare(parent.resolve("new/data"));
        assertEquals("rwx------", permissions(parent.resolve("new/data")));
    }

    @Test
    void thePasswordIsLongAndInNoLogOrCommandLine() throws IOException, SQLException {
        assertTrue(Pattern.matches("[A-Za-z0-9_-]{43}", server.password()));
        assertThrows(
                SQLException.class,
                () -> Trial.execute(server, "alter role nobody_there password '" + server.password() + "'"));
        assertFalse(
                Files.readString(shared.resolve("postgres/log/postgresql.log")).contains(server.password()));
        assertFalse(trial.told().toString().contains(server.password()));
        assertFalse(server.toString().contains(server.password()));
        Path process = Path.of("/proc", Long.toString(server.processId()));
        assumeTrue(Files.isDirectory(process));
        assertFalse(Files.readString(process.resolve("cmdline")).contains(server.password()));
        assertFalse(Files.readString(process.resolve("environ")).contains(server.password()));
    }

    /** Ctrl-C at a terminal reaches the processes of one session only. */
    @Test
    void theServerHasASessionOfItsOwn() throws IOException {
        Path stat = Path.of("/proc", Long.toString(server.processId()), "stat");
        assumeTrue(Files.exists(stat));
        List<String> afterName =
                List.of(Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ", -1));
        assertEquals(Long.toString(server.processId()), afterName.get(3));
    }

    @Test
    void aSecondOneInTheSameProcessIsRefusedAndTheFirstStaysAlone() throws Exception {
        String expected = shared.toRealPath() + " is in use by another Claviger (process "
                + ProcessHandle.current().pid() + "); stop it or choose another --data folder.";
        assertEquals(expected, trial.refusal());
        try (ServerInAnotherJvm other = ServerInAnotherJvm.start(shared)) {
            assertEquals("refused " + expected, other.await("refused"), "the lock has survived the first attempt");
        }
        assertEquals("1", Trial.ask(server, "select 1"));
    }

    @Test
    void closingTwiceIsFineAndLeavesNoProcess(@TempDir Path folder) {
        PostgresServer own = Trial.in(folder).start();
        long process = own.processId();
        assertTrue(own.isAlive());
        own.close();
        own.close();
        assertFalse(own.isAlive());
        assertFalse(Trial.runs(process));
        Trial.in(folder).start().close();
    }

    /** A thread pool that shuts down interrupts its threads. */
    @Test
    void anInterruptedThreadStillStopsTheServer(@TempDir Path folder) {
        PostgresServer own = Trial.in(folder).start();
        Thread.currentThread().interrupt();
        own.close();
        assertTrue(Thread.interrupted(), "the interruption is passed on");
        assertFalse(own.isAlive());
    }

    @Test
    void closingEndsOpenSessions(@TempDir Path folder) throws SQLException {
        PostgresServer own = Trial.in(folder).start();
        try (var connection = Trial.connect(own)) {
            own.close();
            assertFalse(own.isAlive());
            assertFalse(connection.isValid(1));
        }
    }

    @Test
    void aServerThatDiesIsSeenToBeDeadAndComesBackWithItsData(@TempDir Path folder) throws Exception {
        Trial own = Trial.in(folder);
        try (PostgresServer dying = own.start()) {
            Trial.execute(dying, "create table kept as select 7 as number");
            ProcessHandle process = ProcessHandle.of(dying.processId()).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(10, TimeUnit.SECONDS);
            assertFalse(dying.isAlive());
        }
        try (PostgresServer again = own.start()) {
            assertEquals("7", Trial.ask(again, "select number from kept"));
        }
    }

    @Test
    void aPortThatIsTakenInBetweenIsNoObstacle(@TempDir Path folder) throws Exception {
        Trial.in(folder).start().close();
        RunAs runAs = RunAs.current(line -> {});
        Programs programs = Programs.unpacked(Trial.PROGRAMS.toAbsolutePath(), line -> {});
        DataDirectory data = new DataDirectory(ServerFolder.prepare(folder), programs, runAs);
        Deque<Integer> ports = new ArrayDeque<>(List.of(server.address().getPort(), Postmaster.freePort()));
        Postmaster own = Postmaster.start(data, ports::removeFirst, line -> {});
        try {
            assertTrue(own.isAlive());
            assertTrue(ports.isEmpty(), "both were tried");
        } finally {
            assertTrue(own.stop());
        }
    }

    @Test
    void foldersMayHaveBlanksAndLetters(@TempDir Path folder) throws SQLException {
        try (PostgresServer own =
                Trial.in(folder.resolve("Schlüssel & 'Daten'")).start()) {
            assertEquals("1", Trial.ask(own, "select 1"));
        }
    }

    @Test
    void withoutASharedFolderTheProgramsStandInTheDataFolder(@TempDir Path folder) throws IOException {
        Path older = Files.createDirectories(folder.resolve("postgres/programs/18.5-00"));
        try (PostgresServer own = PostgresServer.start(folder, line -> {})) {
            assertTrue(own.isAlive());
            try (var programs = Files.list(folder.resolve("postgres/programs"))) {
                assertEquals(
                        1,
                        programs.filter(each -> each.getFileName().toString().startsWith("18."))
                                .count());
            }
            assertFalse(Files.exists(older), "programs of another version are gone");
        }
    }

    @ParameterizedTest
    @CsvSource({"unshare", "setpriv"})
    void rootCanRunItEitherWayAndChangeTheWay(String way, @TempDir Path folder) throws SQLException, IOException {
        assumeTrue(Account.current().isRoot());
        Optional<RunAs> oneWay = way.equals("unshare") ? RunAs.inUserNamespace() : RunAs.asNobody();
        Optional<RunAs> otherWay = way.equals("unshare") ? RunAs.asNobody() : RunAs.inUserNamespace();
        Optional<Path> programs = Optional.of(Trial.PROGRAMS.toAbsolutePath());
        for (Optional<RunAs> each : List.of(oneWay, otherWay)) {
            try (PostgresServer own = PostgresServer.start(folder, programs, each, line -> {})) {
                Trial.execute(own, "create table if not exists kept as select 5 as number");
                assertEquals("5", Trial.ask(own, "select number from kept"));
                assertEquals(each.orElseThrow().owner(), FolderTree.owner(folder.resolve("postgres/data")));
            }
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
