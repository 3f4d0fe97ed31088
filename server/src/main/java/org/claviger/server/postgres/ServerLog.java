package org.claviger.server.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What PostgreSQL reports, in {@code postgresql.log} and the older {@code postgresql.log.1}, each of 4 MiB at most. The
 * newest lines are also at hand, to say why a start failed.
 */
final class ServerLog {
    private static final long LONGEST_FILE = 4L << 20;
    private static final int AT_HAND = 100;

    private final Path file;
    private final Thread pump;
    private final Deque<String> newest = new ArrayDeque<>();
    private long lines;

    private ServerLog(Path folder, InputStream reports) {
        this.file = folder.resolve("postgresql.log");
        this.pump = Thread.ofPlatform().daemon().name("postgresql-log").unstarted(() -> pump(reports));
    }

    /** Writes down what comes, until nobody can report any more. */
    static ServerLog of(Path folder, InputStream reports) {
        ServerLog log = new ServerLog(folder, reports);
        log.pump.start();
        return log;
    }

    Path file() {
        return file;
    }

    /** How many lines have come: a server that reports is not stuck. */
    synchronized long lines() {
        return lines;
    }

    synchronized List<String> newest() {
        return List.copyOf(newest);
    }

    boolean contains(String words) {
        return newest().stream().anyMatch(line -> line.contains(words));
    }

    /** Waits a moment for the last words of a server that has ended. */
    void finish() throws InterruptedException {
        pump.join(Duration.ofSeconds(2));
    }

    /** Waits until nobody can report any more. */
    void join() throws InterruptedException {
        pump.join();
    }

    private void pump(InputStream reports) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(reports, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                remember(line);
                write(line);
            }
        } catch (IOException e) {
            remember("The log ended: " + e.getMessage());
        }
    }

    private synchronized void remember(String line) {
        lines++;
        newest.addLast(line);
        if (newest.size() > AT_HAND) {
            newest.removeFirst();
        }
    }

    /** A full disk must not stop the reading: a server that cannot report would stand still. */
    private void write(String line) {
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST_FILE) {
                Files.move(file, file.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(file)) {
                Files.createFile(file, FolderTree.PRIVATE_FILE);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            remember("The log cannot be written: " + e.getMessage());
        }
    }
}
