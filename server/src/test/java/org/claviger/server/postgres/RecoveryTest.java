package org.claviger.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: whatever was killed, and when, the next start mends it without anybody's help and without harm to others. */
class RecoveryTest {
    @Test
    void theDatabaseOfAKilledClavigerIsStoppedAndLosesNothing(@TempDir Path folder) throws Exception {
        Trial trial = Trial.in(folder);
        try (ServerInAnotherJvm killed = ServerInAnotherJvm.start(folder)) {
            ServerInAnotherJvm.Ready ready = killed.awaitReady();
            long orphan = ready.database();
            try (Connection connection = DriverManager.getConnection(ready.url(), "postgres", trial.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept as select 3 as number");
                killed.kill();
                assertTrue(Trial.runs(orphan));
                try (PostgresServer server = trial.start()) {
                    assertFalse(Trial.runs(orphan));
                    assertTrue(trial.told().stream().anyMatch(line -> line.contains("(process " + orphan + ")")));
                    assertEquals("3", Trial.ask(server, "select number from kept"));
                }
            }
        }
    }

    @Test
    void aTerminatedClavigerLeavesNoOrphan(@TempDir Path folder) throws Exception {
        try (ServerInAnotherJvm terminated = ServerInAnotherJvm.start(folder)) {
            long database = terminated.awaitReady().database();
            terminated.terminate();
            assertFalse(Trial.runs(database));
        }
    }

    @Test
    void aSessionThatOutlivedItsPostmasterIsEnded(@TempDir Path folder) throws Exception {
        Trial trial = Trial.in(folder);
        PostgresServer server = trial.start();
        try (Connection connection = Trial.connect(server)) {
            Thread busy = Thread.ofVirtual().start(() -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("do $$ begin loop perform 1; end loop; end $$");
                } catch (SQLException e) {
                    // Ended, as it should be.
                    return;
                }
            });
            while (!Trial.ask(server, "select count(*) from pg_stat_activity where query like 'do $$ begin%'")
                    .equals("1")) {
                Thread.onSpinWait();
            }
            ProcessHandle postmaster = ProcessHandle.of(server.processId()).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
            server.close();
            try (PostgresServer again = trial.start()) {
                assertEquals("1", Trial.ask(again, "select 1"));
                busy.join();
            }
        }
    }

    @Test
    void aStrangerWithTheNumberInThePidFileSurvives(@TempDir Path folder, @TempDir Path elsewhere) throws Exception {
        Trial trial = Trial.in(folder);
        trial.start().close();
        Path sleep = Command.find("sleep").orElseThrow();
        Path namesake = Files.copy(sleep, elsewhere.resolve("postgres"));
        // Another program at work in our folder, and one called as ours at work elsewhere.
        survives(
                trial,
                new ProcessBuilder(sleep.toString(), "600")
                        .directory(trial.data().toFile()));
        survives(trial, new ProcessBuilder(namesake.toString(), "600").directory(elsewhere.toFile()));
    }

    private static void survives(Trial trial, ProcessBuilder builder) throws Exception {
        Process stranger = builder.start();
        try {
            String file = stranger.pid() + "\n" + trial.data() + "\n1795212345\n5432\n\n127.0.0.1\n 1 1\nready\n";
            Files.writeString(PidFile.in(trial.data()), file);
            try (PostgresServer server = trial.start()) {
                assertEquals("1", Trial.ask(server, "select 1"));
            }
            assertTrue(stranger.isAlive());
        } finally {
            stranger.destroyForcibly();
            stranger.waitFor();
        }
    }

    @Test
    void aPidFileThatLostItsContentIsNoObstacle(@TempDir Path folder) throws Exception {
        Trial trial = Trial.in(folder);
        trial.start().close();
        Files.writeString(PidFile.in(trial.data()), "");
        try (PostgresServer server = trial.start()) {
            assertEquals("1", Trial.ask(server, "select 1"));
        }
    }

    @Test
    void aCreationKilledHalfWayIsBegunAnew(@TempDir Path folder) throws Exception {
        try (ServerInAnotherJvm killed = ServerInAnotherJvm.start(folder)) {
            killed.await("Creating");
            Path postgres = folder.resolve("postgres");
            while (count(postgres, "data.creating-") == 0) {
                Thread.onSpinWait();
            }
            killed.killWithChildren();
            assertFalse(Files.exists(postgres.resolve("data")), "nothing half stands under the final name");
            assertEquals(1, count(postgres, "data.creating-"));
        }
        Trial trial = Trial.in(folder);
        try (PostgresServer server = trial.start()) {
            assertEquals("1", Trial.ask(server, "select 1"));
            assertEquals(0, count(folder.resolve("postgres"), "data.creating-"));
        }
    }

    @Test
    @Tag("slow")
    void anUnpackingKilledHalfWayIsBegunAnew(@TempDir Path folder) throws Exception {
        Path programs = folder.resolve("postgres/programs");
        try (ServerInAnotherJvm killed = ServerInAnotherJvm.start("", folder, Optional.empty())) {
            killed.await("Unpacking");
            while (count(programs, ".unpacking-") == 0) {
                Thread.onSpinWait();
            }
            killed.killWithChildren();
            assertEquals(0, count(programs, "18."));
        }
        try (PostgresServer server = PostgresServer.start(folder, line -> {})) {
            assertEquals("1", Trial.ask(server, "select 1"));
            assertEquals(0, count(programs, ".unpacking-"));
        }
    }

    @Test
    @Tag("slow")
    void aFullDiskIsSaidInOneLineWheneverItIsFull(@TempDir Path folder) throws Exception {
        assumeTrue(
                Command.of("unshare", "-m", "true").run(Duration.ofSeconds(5)).fine());
        // 30 MB do not hold the programs; 80 MB hold them, and not the database.
        for (String size : new String[] {"30m", "80m"}) {
            String shell = "exec unshare -m sh -c 'mount -t tmpfs -o size=" + size + " none \"$0\" && exec \"$@\"' "
                    + "'" + folder + "' \"$@\"; ";
            try (ServerInAnotherJvm full = ServerInAnotherJvm.start(shell, folder, Optional.empty())) {
                String line = full.await("refused");
                assertTrue(line.contains(" is full. Free 300 MB"), line);
                assertTrue(line.contains(folder.toString()), line);
            }
        }
    }

    private static long count(Path folder, String prefix) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> each.getFileName().toString().startsWith(prefix))
                    .count();
        }
    }
}
