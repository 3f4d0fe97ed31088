package org.claviger.server.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * PostgreSQL's first process, a child of ours in a session of its own: Ctrl-C at a terminal reaches every process of the
 * terminal's foreground group, and must not end the database before the application.
 */
final class Postmaster {
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final int PORTS_TO_TRY = 5;
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 20;
    private static final int PROBE_MILLIS = 2000;

    private final Process process;
    private final ServerLog log;
    private final int port;

    private Postmaster(Process process, ServerLog log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts the server and waits until it accepts connections.
     *
     * @param ports to be tried in turn
     */
    static Postmaster start(DataDirectory data, IntSupplier ports, Consumer<String> progress)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Postmaster postmaster = launch(data, ports.getAsInt());
            if (postmaster.awaitReady(data.path(), progress)) {
                return postmaster;
            }
            postmaster.log.finish();
            if (!postmaster.isWorthAnotherTry() || attempt == PORTS_TO_TRY) {
                throw postmaster.refusal(data.path());
            }
        }
    }

    private static Postmaster launch(DataDirectory data, int port) {
        try {
            Process process = data.server(Settings.arguments(port))
                    .after(ownSession())
                    .builder()
                    .start();
            return new Postmaster(process, ServerLog.of(data.log(), process.getInputStream()), port);
        } catch (IOException e) {
            throw DatabaseRefusal.of("The database cannot be started", data.path(), e);
        }
    }

    /** Both end by becoming the command, which keeps the process number. macOS has no setsid. */
    private static List<String> ownSession() {
        return Command.find("setsid")
                .map(setsid -> List.of(setsid.toString()))
                .or(() -> Command.find("perl")
                        .map(perl -> List.of(
                                perl.toString(), "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or exit 127", "--")))
                .orElseThrow(() -> new DatabaseRefusal("The database cannot be started apart from the terminal: neither"
                        + " setsid nor perl is installed; install setsid (package util-linux)."));
    }

    /** Free a moment ago; who takes it in between makes the server end, and the next try takes another. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseRefusal("No port of 127.0.0.1 is free for the database: " + e.getMessage() + ".");
        }
    }

    /** Whether the server accepts connections; otherwise it has ended. */
    private boolean awaitReady(Path data, Consumer<String> progress) throws InterruptedException {
        Thread atExit = new Thread(this::stopWithoutWaiting, "postgresql-stop");
        boolean ready = false;
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
            ready = pollReady(data, progress);
            return ready;
        } catch (IllegalStateException e) {
            throw new DatabaseRefusal("Claviger is stopping; the database was not started.");
        } finally {
            if (!ready) {
                stop();
            }
            forgetHook(atExit);
        }
    }

    private static void forgetHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is running already.
            return;
        }
    }

    private boolean pollReady(Path data, Consumer<String> progress) throws InterruptedException {
        long lines = 0;
        long silent = 0;
        boolean told = false;
        for (long waited = 0; silent < SILENCE.toMillis(); waited += POLL_MILLIS, silent += POLL_MILLIS) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
            if (saysReady(data) && answers()) {
                return true;
            }
            if (log.lines() != lines) {
                lines = log.lines();
                silent = 0;
            }
            if (!told && waited >= PATIENCE.toMillis()) {
                told = true;
                progress.accept("The database is starting; after a crash it repeats its journal first ...");
            }
        }
        return false;
    }

    private boolean saysReady(Path data) {
        Optional<PidFile> file = PidFile.read(data);
        return file.filter(each -> each.process() == process.pid() && each.port() == port && each.ready())
                .isPresent();
    }

    /** Asks for encryption (PostgreSQL protocol, SSLRequest), to which any server answers with one letter. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PROBE_MILLIS);
            socket.connect(new InetSocketAddress(LOOPBACK, port), PROBE_MILLIS);
            socket.getOutputStream().write(new byte[] {0, 0, 0, 8, 0x04, (byte) 0xd2, 0x16, 0x2f});
            int answer = socket.getInputStream().read();
            return answer == 'N' || answer == 'S';
        } catch (IOException e) {
            return false;
        }
    }

    /** The port was taken; or children of a killed predecessor are about to notice that it is gone. */
    private boolean isWorthAnotherTry() {
        return log.contains("could not create any TCP/IP sockets") || log.contains("pre-existing shared memory block");
    }

    private DatabaseRefusal refusal(Path data) {
        String reason = log.newest().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((former, last) -> last)
                .or(() -> log.newest().stream().reduce((former, last) -> last))
                .orElse("it did not answer for " + SILENCE.toSeconds() + " seconds");
        String words = reason.replaceFirst("^.*?(FATAL|PANIC):\\s*", "");
        return DatabaseRefusal.of(
                "The database cannot be started", data, new IOException(words + "; more in " + log.file()));
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether the server has ended: asked kindly first, then at once. */
    boolean stop() throws InterruptedException {
        return !process.isAlive() || ended(Signal.FAST, FAST) || ended(Signal.IMMEDIATE, IMMEDIATE);
    }

    private boolean ended(Signal signal, Duration atMost) throws InterruptedException {
        signal.send(process.pid());
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopWithoutWaiting() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
