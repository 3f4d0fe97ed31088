package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, unpacked in a folder of their own, such as {@code 18.6-7ad65d28f9e51c0b}: the version, and the
 * digest of the bundle that it comes from.
 */
record Programs(Path folder, int major) {
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) ((\\d+)\\.\\d+)");
    private static final String HALF = ".unpacking-";
    private static final Object ONE_AT_A_TIME = new Object();

    /** The programs from this product's bundle, unpacked now if they are not there yet. */
    static Programs unpacked(Path cache, Consumer<String> progress) throws InterruptedException {
        Bundle bundle = Bundle.forThisMachine();
        try {
            ServerFolder.makePrivate(cache);
            // A lock among processes does not hold among threads of one.
            synchronized (ONE_AT_A_TIME) {
                try (FileChannel lock = FileChannel.open(
                        cache.resolve("lock"),
                        EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        FolderTree.PRIVATE_FILE)) {
                    lock.lock();
                    String digest = bundle.digest();
                    Optional<Path> there = find(cache, digest);
                    return of(there.isPresent() ? there.get() : unpack(bundle, digest, cache, progress));
                }
            }
        } catch (IOException e) {
            throw DatabaseRefusal.of("PostgreSQL cannot be unpacked", cache, e);
        }
    }

    private static Optional<Path> find(Path cache, String digest) throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return !name.startsWith(".") && name.endsWith("-" + digest);
                    })
                    .findFirst();
        }
    }

    private static Path unpack(Bundle bundle, String digest, Path cache, Consumer<String> progress)
            throws IOException, InterruptedException {
        progress.accept("Unpacking PostgreSQL, once ...");
        FolderTree.deleteLeftovers(cache, HALF);
        Path half = Files.createTempDirectory(cache, HALF, FolderTree.PRIVATE_FOLDER);
        try {
            bundle.unpack(half);
            FolderTree.forceAll(half);
            Path whole = cache.resolve(version(half) + "-" + digest);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.force(cache);
            return whole;
        } finally {
            FolderTree.deleteQuietly(half);
        }
    }

    /** Asks the program itself, which also shows whether it runs here at all. */
    private static String version(Path folder) throws InterruptedException {
        Command.Outcome outcome = Command.of(folder.resolve("bin/postgres").toString(), "--version")
                .run(Duration.ofSeconds(30));
        Matcher version = VERSION.matcher(outcome.output());
        if (!outcome.fine() || !version.find()) {
            throw new DatabaseRefusal("PostgreSQL does not run here: "
                    + outcome.output().strip().lines().findFirst().orElse("no answer")
                    + ". The data folder must not be on a disk mounted noexec, and the system must be one with glibc.");
        }
        return version.group(1);
    }

    private static Programs of(Path folder) {
        String name = folder.getFileName().toString();
        return new Programs(folder, Integer.parseInt(name.substring(0, name.indexOf('.'))));
    }

    /** Deletes other versions, once nothing of them runs any more. */
    void deleteOthers() {
        Path cache = folder.resolveSibling(".").normalize();
        try (Stream<Path> entries = Files.list(cache)) {
            List<Path> others = entries.filter(entry -> Files.isDirectory(entry) && !entry.equals(folder))
                    .toList();
            others.forEach(FolderTree::deleteQuietly);
        } catch (IOException e) {
            // They only take up room.
            return;
        }
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }
}
