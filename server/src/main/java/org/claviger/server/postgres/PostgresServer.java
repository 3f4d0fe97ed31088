package org.claviger.server.postgres;

import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A PostgreSQL server of our own, on 127.0.0.1 and a free port, with all its data in one folder. What it has acknowledged
 * survives the end of any process and of the power. Close it before the JVM ends, in a shutdown hook for instance; if that
 * fails, the next start stops what was left.
 *
 * <pre>{@code
 * try (PostgresServer server = PostgresServer.start(Path.of("/srv/claviger"), System.err::println)) {
 *     DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
 * }
 * }</pre>
 */
public final class PostgresServer implements AutoCloseable {
    private final FolderLock lock;
    private final Postmaster postmaster;
    private final String password;
    private final Consumer<String> progress;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PostgresServer(FolderLock lock, Postmaster postmaster, String password, Consumer<String> progress) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.password = password;
        this.progress = progress;
    }

    /**
     * Starts the server, creating what is not there yet; returns when it accepts connections. The first start takes two to
     * ten seconds, depending on the disk; the next ones less than one, unless a crash must be recovered from.
     *
     * @param dataFolder created if absent; must belong to the user that runs this
     * @param progress told, in one line each, what takes long or should be known
     * @throws DatabaseRefusal if the folder is in use, foreign, unwritable, of another version, on a full disk
     */
    public static PostgresServer start(Path dataFolder, Consumer<String> progress) {
        return start(dataFolder, Optional.empty(), Optional.empty(), progress);
    }

    /**
     * The same, with PostgreSQL's programs in a folder that several data folders share.
     *
     * @param programs created if absent; must belong to the user that runs this
     */
    public static PostgresServer start(Path dataFolder, Path programs, Consumer<String> progress) {
        return start(dataFolder, Optional.of(programs.toAbsolutePath().normalize()), Optional.empty(), progress);
    }

    static PostgresServer start(
            Path dataFolder, Optional<Path> programs, Optional<RunAs> runAs, Consumer<String> progress) {
        ServerFolder folder = ServerFolder.prepare(dataFolder);
        FolderLock lock = FolderLock.take(folder);
        boolean started = false;
        try {
            PostgresServer server = start(folder, lock, programs, runAs, progress);
            started = true;
            return server;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefusal("The start of the database in " + folder.root() + " was interrupted.");
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static PostgresServer start(
            ServerFolder folder,
            FolderLock lock,
            Optional<Path> shared,
            Optional<RunAs> given,
            Consumer<String> progress)
            throws InterruptedException {
        RunAs runAs = given.orElseGet(() -> RunAs.current(progress));
        Programs programs = Programs.unpacked(shared.orElse(folder.programs()), progress);
        DataDirectory data = new DataDirectory(folder, programs, runAs);
        data.require(progress);
        new Orphans(data.path()).stop(progress);
        if (shared.isEmpty()) {
            programs.deleteOthers();
        }
        String password = data.password();
        Postmaster postmaster = Postmaster.start(data, Postmaster::freePort, progress);
        return new PostgresServer(lock, postmaster, password, progress);
    }

    /** Where the server listens: 127.0.0.1 and a port that differs from start to start. */
    public InetSocketAddress address() {
        return new InetSocketAddress(Postmaster.LOOPBACK, postmaster.port());
    }

    /** The name of the user who may do everything. */
    public String superuser() {
        return DataDirectory.SUPERUSER;
    }

    /** The superuser's password: 32 random bytes in base64url. */
    public String password() {
        return password;
    }

    /** For pgjdbc; the database may still have to be created, save {@code postgres}, which is always there. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8);
    }

    /** Whether the server still runs. If not, close this and start anew. */
    public boolean isAlive() {
        return postmaster.isAlive();
    }

    /** The server's process, as the system counts. */
    public long processId() {
        return postmaster.pid();
    }

    @Override
    public String toString() {
        return "PostgreSQL on 127.0.0.1:" + postmaster.port();
    }

    /** Ends all sessions and stops the server, in 40 seconds at most. Closing once more does nothing. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        // Whoever interrupts the thread that shuts down wants it to end, not to leave a server behind.
        boolean interrupted = Thread.interrupted();
        try {
            if (!postmaster.stop()) {
                progress.accept("The database (process " + postmaster.pid()
                        + ") does not stop; the next start will try again.");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            lock.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
