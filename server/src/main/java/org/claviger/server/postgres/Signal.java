package org.claviger.server.postgres;

import java.time.Duration;

/** How PostgreSQL is asked to stop (documentation, "Shutting Down the Server"). */
enum Signal {
    /** Ends the sessions, writes a checkpoint, leaves. */
    FAST("INT"),
    /** Leaves at once; the next start repeats the journal. Nothing acknowledged is lost. */
    IMMEDIATE("QUIT");

    private final String name;

    Signal(String name) {
        this.name = name;
    }

    /** Java itself can only send TERM, which waits for every session to end, and KILL. */
    void send(long process) throws InterruptedException {
        Command.of("sh", "-c", "kill -s \"$1\" \"$2\"", "sh", name, Long.toString(process))
                .run(Duration.ofSeconds(5));
    }
}
