package org.claviger.server.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server with a JVM of its own, to be killed. Says on its output, line by line, what happens. */
final class ServerInAnotherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ServerInAnotherJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * @param shell commands before the JVM is started in the same process
     * @param programs where PostgreSQL is unpacked; in the data folder if absent
     */
    static ServerInAnotherJvm start(String shell, Path folder, Optional<Path> programs) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "sh",
                "-c",
                shell + "exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ServerInAnotherJvm.class.getName(),
                folder.toString()));
        programs.map(Path::toAbsolutePath).map(Path::toString).ifPresent(words::add);
        return new ServerInAnotherJvm(
                new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    static ServerInAnotherJvm start(Path folder) throws IOException {
        return start("", folder, Optional.of(Trial.PROGRAMS));
    }

    /** Lives until its input ends. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (PostgresServer server = arguments.length > 1
                ? PostgresServer.start(folder, Path.of(arguments[1]), ServerInAnotherJvm::say)
                : PostgresServer.start(folder, ServerInAnotherJvm::say)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            say("ready " + server.processId() + " " + server.jdbcUrl("postgres"));
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (DatabaseRefusal e) {
            say("refused " + e.line());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** A server that accepts connections. */
    record Ready(long database, String url) {}

    Ready awaitReady() throws IOException {
        String line = await("ready ");
        int blank = line.lastIndexOf(' ');
        return new Ready(Long.parseLong(line.substring("ready ".length(), blank)), line.substring(blank + 1));
    }

    /** The first line that begins so. */
    String await(String beginning) throws IOException {
        List<String> others = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
            others.add(line);
        }
        throw new AssertionError("no line begins with " + beginning + ": " + others);
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does, to the JVM alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl-C or a service manager does. */
    void terminate() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** The JVM and what it has started so far. */
    void killWithChildren() throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        kill();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
