package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** At most one server for a folder, in this process and among all others. The system ends the lock with its process. */
final class FolderLock implements AutoCloseable {
    /** Files locked by this process. To open and close such a file once more would end its lock (POSIX, fcntl). */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(ServerFolder folder) {
        Path file = folder.lock();
        if (!HELD.add(file)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, open(folder));
        } catch (IOException e) {
            HELD.remove(file);
            throw DatabaseRefusal.of("The data folder cannot be locked", file, e);
        } catch (RuntimeException e) {
            HELD.remove(file);
            throw e;
        }
    }

    private static FileChannel open(ServerFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.lock(),
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                FolderTree.PRIVATE_FILE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(folder, Files.readString(folder.lock()).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DatabaseRefusal inUse(ServerFolder folder, String process) {
        return new DatabaseRefusal(folder.root() + " is in use by another Claviger"
                + (process.isEmpty() ? "" : " (process " + process + ")")
                + "; stop it or choose another --data folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
            return;
        } finally {
            HELD.remove(file);
        }
    }
}
