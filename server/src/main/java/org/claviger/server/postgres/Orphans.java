package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a killed Claviger left running on a data directory. Only to be looked for under the folder's lock. A process counts
 * as ours when it is PostgreSQL and works in this very directory; what else may have got the number that
 * {@code postmaster.pid} names is never touched.
 */
final class Orphans {
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;

    private final Path data;

    Orphans(Path data) {
        this.data = data;
    }

    /** Leaves the directory without a process, and without a {@code postmaster.pid} that names a stranger. */
    void stop(Consumer<String> progress) throws InterruptedException {
        Set<ProcessHandle> orphans = all();
        if (!orphans.isEmpty()) {
            List<ProcessHandle> heads = heads(orphans);
            progress.accept("Stopping the database that a killed Claviger left running (process "
                    + heads.getFirst().pid() + ") ...");
            if (!ended(heads, Signal.FAST, FAST) && !ended(heads(all()), Signal.IMMEDIATE, IMMEDIATE)) {
                throw new DatabaseRefusal("The database that a killed Claviger left running on " + data
                        + " does not stop; stop it (kill -QUIT "
                        + heads.getFirst().pid() + ") and start again.");
            }
        }
        if (Files.exists(PidFile.in(data)) && namesALivingProcessOrNone()) {
            forget();
        }
    }

    /** A dead process is left to PostgreSQL, which also looks whether its shared memory is still in use. */
    private boolean namesALivingProcessOrNone() {
        return PidFile.read(data)
                .map(file -> ProcessHandle.of(file.process()).isPresent())
                .orElse(true);
    }

    private boolean ended(List<ProcessHandle> heads, Signal signal, Duration atMost) throws InterruptedException {
        for (ProcessHandle each : heads) {
            signal.send(each.pid());
        }
        for (long waited = 0; waited < atMost.toMillis(); waited += POLL_MILLIS) {
            if (all().isEmpty()) {
                return true;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return false;
    }

    /** PostgreSQL would take the stranger for a server of its own, or complain of an empty file, and refuse to start. */
    private void forget() {
        try {
            Files.deleteIfExists(PidFile.in(data));
        } catch (IOException e) {
            throw DatabaseRefusal.of("A stale file cannot be deleted", PidFile.in(data), e);
        }
    }

    /** The postmaster; or, if that alone was killed, its former children, which end by themselves unless busy. */
    private static List<ProcessHandle> heads(Set<ProcessHandle> processes) {
        return processes.stream()
                .filter(each -> each.parent().filter(processes::contains).isEmpty())
                .toList();
    }

    private Set<ProcessHandle> all() {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes.filter(this::isOurs).collect(Collectors.toSet());
        }
    }

    private boolean isOurs(ProcessHandle process) {
        Path facts = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(facts)) {
            return isOursByArguments(process);
        }
        try {
            return Files.readString(facts.resolve("comm")).strip().equals("postgres")
                    && Files.isSameFile(facts.resolve("cwd"), data);
        } catch (AccessDeniedException e) {
            return isOursByArguments(process);
        } catch (IOException e) {
            // It ended meanwhile.
            return false;
        }
    }

    /** Where the system does not show in which directory a process works. */
    private boolean isOursByArguments(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
                && info.arguments()
                        .filter(arguments -> List.of(arguments).contains(data.toString()))
                        .isPresent();
    }
}
