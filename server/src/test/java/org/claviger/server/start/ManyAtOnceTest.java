package org.claviger.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: as the launcher starts it, the application answers many at once, each of whom waits for the database.
 */
class ManyAtOnceTest {
    private static final int REQUESTS = 200;
    private static final Path LAUNCHER = Path.of("..", "claviger");

    @Test
    void manyRequestsAtOnceAreAnswered(@TempDir(cleanup = CleanupMode.ALWAYS) Path data) throws Exception {
        Process server = start(data);
        try {
            String address = address(data.resolve("server.log"), server);
            try (HttpClient client = HttpClient.newHttpClient()) {
                List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
                for (int i = 0; i < REQUESTS; i++) {
                    answers.add(client.sendAsync(asked(address), BodyHandlers.discarding()));
                }
                for (CompletableFuture<HttpResponse<Void>> answer : answers) {
                    assertEquals(404, answer.get(60, TimeUnit.SECONDS).statusCode());
                }
            }
        } finally {
            server.destroy();
            assertTrue(server.waitFor(60, TimeUnit.SECONDS), "the application ends");
        }
        assertTrue(
                Files.notExists(data.resolve("own/postgres/data/postmaster.pid")),
                "the database ended with the application");
    }

    /** A link that nobody gave out: to say so, the application looks into the database. */
    private static HttpRequest asked(String address) {
        return HttpRequest.newBuilder(URI.create(address + "/welcome/" + "a".repeat(43)))
                .timeout(Duration.ofSeconds(60))
                .build();
    }

    private static Process start(Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launcherOptions());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                data.resolve("own").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
    }

    /** What the launcher tells the JVM of the application, read from the launcher. */
    private static List<String> launcherOptions() throws IOException {
        Matcher quoted =
                Pattern.compile("(?m)^ +(?:server\\) )?printf '%s' '(-[^']*)'").matcher(Files.readString(LAUNCHER));
        List<String> options = new ArrayList<>();
        while (quoted.find()) {
            options.addAll(List.of(quoted.group(1).strip().split(" +")));
        }
        assertTrue(options.stream().anyMatch(option -> option.startsWith("-Xmx")), "options found: " + options);
        return options;
    }

    private static String address(Path log, Process server) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < end && server.isAlive()) {
            try (BufferedReader lines = Files.newBufferedReader(log)) {
                Matcher at = Pattern.compile("http://localhost:\\d+")
                        .matcher(String.join("\n", lines.lines().toList()));
                if (at.find()) {
                    return at.group();
                }
            }
            server.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("no address: " + Files.readString(log));
    }
}
