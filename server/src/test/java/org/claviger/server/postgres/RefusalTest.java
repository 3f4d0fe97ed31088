package org.claviger.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: a folder that the server cannot use is left as it is, and one line says why and what to do. */
class RefusalTest {
    @TempDir
    private Path folder;

    @Test
    void aDatabaseOfAnotherVersion() throws Exception {
        Trial trial = Trial.in(folder);
        trial.start().close();
        for (String version : List.of("17", "19", "9.6", "?")) {
            Files.writeString(trial.data().resolve("PG_VERSION"), version + "\n");
            SortedMap<String, String> before = Trial.everything(trial.data());
            String line = trial.refusal();
            assertTrue(line.contains("was written by PostgreSQL " + version + ", this Claviger brings 18"), line);
            assertEquals(before, Trial.everything(trial.data()));
        }
    }

    @Test
    void somethingThatIsNotADatabase() throws Exception {
        Trial trial = Trial.in(folder);
        Files.createDirectories(trial.data());
        Files.writeString(trial.data().resolve("thesis.txt"), "ten years of work");
        SortedMap<String, String> before = Trial.everything(trial.data());
        String line = trial.refusal();
        assertTrue(line.startsWith(trial.data().toRealPath() + " holds something that is not a PostgreSQL"), line);
        assertEquals(before, Trial.everything(trial.data()));
    }

    @Test
    void aFileWhereTheDatabaseShouldStand() throws Exception {
        Trial trial = Trial.in(folder);
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(trial.data(), "a file");
        assertTrue(trial.refusal().contains("holds something that is not a PostgreSQL database"));
        assertEquals("a file", Files.readString(trial.data()));
    }

    @Test
    void aDatabaseWithoutItsPassword() throws Exception {
        Trial trial = Trial.in(folder);
        trial.start().close();
        Files.delete(folder.resolve("postgres/password"));
        assertTrue(trial.refusal().contains("password is missing"));
    }

    @Test
    void aFileInsteadOfAFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        String line = Trial.in(file).refusal();
        assertEquals(file + " is a file, not a folder; choose another --data folder.", line);
        assertTrue(Trial.in(file.resolve("below")).refusal().contains(file.toString()));
    }

    @Test
    void aFolderOfSomebodyElse() throws Exception {
        assumeTrue(Account.current().isRoot());
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.setAttribute(foreign, "unix:uid", 1);
        String line = Trial.in(foreign).refusal();
        assertTrue(line.contains("belongs to daemon, but Claviger runs as root; start it as daemon or"), line);
        assertTrue(FolderTree.isEmpty(foreign));
    }

    @Test
    void aFolderThatMayNotBeWritten() {
        String line = assertThrows(DatabaseRefusal.class, () -> ServerFolder.prepare(Path.of("/proc/claviger/data")))
                .line();
        assertTrue(line.contains("The data folder cannot be used"), line);
        assertTrue(line.contains("/proc/claviger"), line);
    }

    @Test
    void aDatabaseThatPostgresItselfRefuses() throws Exception {
        Trial trial = Trial.in(folder);
        trial.start().close();
        Files.delete(trial.data().resolve("global/pg_control"));
        String line = trial.refusal();
        assertTrue(line.contains("pg_control"), line);
        assertTrue(line.endsWith("postgresql.log."), line);
        assertTrue(line.contains(trial.data().toString()), line);
    }
}
