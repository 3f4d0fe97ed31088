package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** PostgreSQL's data directory and its superuser's password: created when absent, checked when present, never converted. */
final class DataDirectory {
    static final String SUPERUSER = "postgres";

    private static final int PASSWORD_BYTES = 32;
    private static final String HALF = "data.creating-";
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ServerFolder folder;
    private final Programs programs;
    private final RunAs runAs;

    DataDirectory(ServerFolder folder, Programs programs, RunAs runAs) {
        this.folder = folder;
        this.programs = programs;
        this.runAs = runAs;
    }

    Path path() {
        return folder.data();
    }

    Path log() {
        return folder.log();
    }

    /** The command that serves this directory. */
    Command server(List<String> settings) {
        List<String> words = new ArrayList<>(List.of(programs.postgres(), "-D", path().toString()));
        words.addAll(settings);
        return new Command(words).after(runAs.prefix());
    }

    /** Leaves a complete data directory of our own major version that belongs to whom the server runs as. */
    void require(Consumer<String> progress) throws InterruptedException {
        try {
            FolderTree.deleteLeftovers(folder.postgres(), HALF);
            if (!Files.exists(path()) || Files.isDirectory(path()) && FolderTree.isEmpty(path())) {
                create(progress);
            } else {
                check();
            }
        } catch (IOException e) {
            throw DatabaseRefusal.of("The database cannot be prepared", path(), e);
        }
    }

    String password() {
        try {
            return Files.readString(folder.password()).strip();
        } catch (IOException e) {
            throw DatabaseRefusal.of("The database's password cannot be read", folder.password(), e);
        }
    }

    private void check() throws IOException {
        Path version = path().resolve("PG_VERSION");
        if (!Files.isRegularFile(version)) {
            throw new DatabaseRefusal(
                    path() + " holds something that is not a PostgreSQL database, and is left as it is;"
                            + " move it away or choose another --data folder.");
        }
        String major = Files.readString(version).strip();
        if (!major.equals(Integer.toString(programs.major()))) {
            throw new DatabaseRefusal(path() + " was written by PostgreSQL "
                    + major.lines().findFirst().orElse("?")
                    + ", this Claviger brings " + programs.major()
                    + " and leaves it as it is; start the Claviger that wrote it or choose another --data folder.");
        }
        if (!Files.isRegularFile(folder.password())) {
            throw new DatabaseRefusal(folder.password() + " is missing, without which the database beside it cannot be"
                    + " opened; restore it from a copy of the folder.");
        }
        int owner = FolderTree.owner(path());
        if (owner != runAs.owner()) {
            if (!Account.current().isRoot()) {
                throw new DatabaseRefusal(
                        path() + " belongs to " + Files.getOwner(path()).getName()
                                + ", but Claviger runs as " + Account.current().name()
                                + "; give it to that user or start Claviger as its owner.");
            }
            FolderTree.give(path(), runAs.owner());
        }
    }

    /** Beside its place first: what stands under its name is complete, however often this was interrupted. */
    private void create(Consumer<String> progress) throws IOException, InterruptedException {
        progress.accept("Creating the database, once ...");
        if (!Files.exists(folder.password())) {
            writePassword();
        }
        Path half = Files.createTempDirectory(folder.postgres(), HALF, FolderTree.PRIVATE_FOLDER);
        try {
            if (runAs.owner() != Account.current().uid()) {
                FolderTree.give(half, runAs.owner());
            }
            initialise(half);
            Files.move(half, path(), StandardCopyOption.ATOMIC_MOVE);
            FolderTree.force(folder.postgres());
        } finally {
            FolderTree.deleteQuietly(half);
        }
    }

    /** The builtin locale sorts the same on every system and in every version, so that no index is ever wrong. */
    private void initialise(Path half) throws IOException, InterruptedException {
        Command.Outcome outcome = Command.of(
                        programs.initdb(),
                        "--pgdata=" + half,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + folder.password(),
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")
                .after(runAs.prefix())
                .run(LONGEST);
        if (outcome.fine()) {
            return;
        }
        String reason = outcome.output()
                .lines()
                .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .orElse(outcome.output().strip());
        if (reason.contains("look up effective user ID")) {
            throw new DatabaseRefusal("The database cannot be created: user " + runAs.owner()
                    + " has no name on this system, which PostgreSQL demands; add a line for it to /etc/passwd.");
        }
        String words = reason.replaceFirst("^.*?(error|FATAL|PANIC):\\s*", "");
        throw DatabaseRefusal.of("The database cannot be created", path(), new IOException(words));
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n";
        Path half = folder.password().resolveSibling("password.creating");
        Files.deleteIfExists(half);
        try (FileChannel channel = FileChannel.open(
                half, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FolderTree.PRIVATE_FILE)) {
            channel.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(half, folder.password(), StandardCopyOption.ATOMIC_MOVE);
    }
}
