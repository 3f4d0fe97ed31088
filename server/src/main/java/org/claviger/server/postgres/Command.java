package org.claviger.server.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A command of the system. It sees none of our environment but the search path: PGDATA, LD_LIBRARY_PATH and the like would
 * lead it astray, and whatever secrets stand there are not its business.
 */
record Command(List<String> words) {
    private static final String SEARCH_PATH =
            Optional.ofNullable(System.getenv("PATH")).orElse("/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin");

    Command {
        words = List.copyOf(words);
    }

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** How a command ended, with what it printed to both streams. */
    record Outcome(int status, String output) {
        boolean fine() {
            return status == 0;
        }
    }

    /** The program's place on the search path. */
    static Optional<Path> find(String program) {
        return Stream.of(SEARCH_PATH.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The same command, started through others that end by becoming it. */
    Command after(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(all);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .directory(new File("/"));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(Map.of("PATH", SEARCH_PATH, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /** Runs to the end, for as long as given at most. What cannot be started has status 127, as in a shell. */
    Outcome run(Duration atMost) throws InterruptedException {
        Process process;
        try {
            process = builder().start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        FutureTask<String> output = new FutureTask<>(() -> read(process));
        Thread.ofPlatform().daemon().start(output);
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(124, words.getFirst() + " did not end within " + atMost.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        }
        return new Outcome(process.exitValue(), resultOf(output));
    }

    /** What it left running may hold its output open; that is not waited for. */
    private static String resultOf(FutureTask<String> output) throws InterruptedException {
        try {
            return output.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
