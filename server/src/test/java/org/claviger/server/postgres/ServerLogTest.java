package org.claviger.server.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise: the database's log never fills the disk, and a full disk never stops the database. */
class ServerLogTest {
    private static final byte[] TEN_MEBIBYTES =
            ("x".repeat(1023) + "\n").repeat(10_240).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void theLogIsBounded() throws Exception {
        ServerLog log = ServerLog.of(folder, new ByteArrayInputStream(TEN_MEBIBYTES));
        log.join();
        assertEquals(10_240, log.lines());
        for (String file : new String[] {"postgresql.log", "postgresql.log.1"}) {
            assertTrue(Files.size(folder.resolve(file)) <= (4 << 20) + 1024, file);
        }
    }

    @Test
    void aLogThatCannotBeWrittenIsStillRead() throws Exception {
        ServerLog log = ServerLog.of(folder.resolve("missing"), new ByteArrayInputStream(TEN_MEBIBYTES));
        log.join();
        assertTrue(log.lines() >= 10_240);
    }
}
