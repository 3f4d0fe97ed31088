package org.claviger.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: whatever is killed at whatever moment, nothing acknowledged is lost, and what is there is whole.
 */
@Tag("slow")
class KilledTest {
    private static final int KILLS = 20;

    @Test
    void nothingAcknowledgedIsLost(@TempDir(cleanup = CleanupMode.ALWAYS) Path data) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean databaseToo = kill % 2 == 1;
            acknowledged =
                    run(data, acknowledged, random.nextInt(1, 1200), databaseToo, "kill " + kill + ", seed " + seed);
        }
        Process last = start(data, "look");
        try (BufferedReader lines = last.inputReader()) {
            assertFound(lines.readLine(), acknowledged, "at the end, seed " + seed);
        }
        assertTrue(last.waitFor(60, TimeUnit.SECONDS), "the last look ends");
        assertTrue(acknowledged > KILLS, "only " + acknowledged + " entries were acknowledged");
    }

    /** Writes until killed; gives what had been acknowledged by then. */
    private static long run(Path data, long before, int millis, boolean databaseToo, String when) throws Exception {
        Process writer = start(data);
        try (BufferedReader lines = writer.inputReader()) {
            assertFound(lines.readLine(), before, when);
            long acknowledged = before;
            String line = lines.readLine();
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (line != null) {
                acknowledged = Long.parseLong(line.substring("recorded ".length()));
                if (System.nanoTime() > end) {
                    if (databaseToo) {
                        killDatabase(data);
                    }
                    // Not the Process itself: that would close what it has said.
                    writer.toHandle().destroyForcibly();
                    end = Long.MAX_VALUE;
                }
                line = lines.readLine();
            }
            writer.waitFor();
            return acknowledged;
        }
    }

    private static void assertFound(String line, long acknowledged, String when) {
        assertTrue(line != null && line.startsWith("found "), when + ": " + line);
        String[] words = line.split(" ", -1);
        assertEquals("whole", words[2], when + ": " + line);
        assertTrue(Long.parseLong(words[1]) >= acknowledged, when + ": " + line + ", acknowledged " + acknowledged);
    }

    /** As a machine that loses its power ends it: all processes of the server at once. */
    private static void killDatabase(Path data) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(postmaster).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static Process start(Path data, String... more) throws IOException {
        String[] command = {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriter.class.getName(),
            data.toString()
        };
        ProcessBuilder builder = new ProcessBuilder(new java.util.ArrayList<>(java.util.List.of(command)))
                .redirectError(data.resolve("writer.log").toFile());
        builder.command().addAll(java.util.List.of(more));
        return builder.start();
    }
}
