package org.claviger.server.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a postmaster says of itself in {@code postmaster.pid} (PostgreSQL, {@code src/include/utils/pidfile.h}):
 *
 * <pre>
 * 4242                          process
 * /srv/claviger/postgres/data   data directory
 * 1795212345                    start, seconds since 1970
 * 45123                         port
 *                               folder of the socket: none here
 * 127.0.0.1                     address
 *  53872045         3           shared memory
 * ready                         status
 * </pre>
 */
record PidFile(long process, int port, boolean ready) {
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path dataDirectory) {
        return dataDirectory.resolve("postmaster.pid");
    }

    /** Empty when there is none, or none that could be read: it is being written, or lost its content with the power. */
    static Optional<PidFile> read(Path dataDirectory) {
        try {
            List<String> lines = Files.readAllLines(in(dataDirectory), StandardCharsets.ISO_8859_1);
            return Optional.of(new PidFile(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0,
                    lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")));
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
