package org.claviger.server.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Promise: an organisation that asks for many documents does not keep the others from theirs. */
@DisplayName("Organisations take turns")
class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final UUID BUSY = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    @DisplayName("Whoever comes after three of another organisation waits for one of them only")
    void inTurns() throws InterruptedException {
        Turns turns = new Turns(4);
        List<String> served = Collections.synchronizedList(new ArrayList<>());
        assertTrue(turns.take(BUSY, LONG));
        List<Thread> asking = new ArrayList<>();
        for (String name : List.of("first", "second", "third", "other")) {
            Thread thread = Thread.ofPlatform().start(() -> serve(turns, name, served));
            asking.add(thread);
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        turns.giveBack();
        for (Thread thread : asking) {
            thread.join();
        }
        assertEquals(List.of("first", "other", "second", "third"), served);
    }

    @Test
    @DisplayName("There are so many places for an organisation and no more, and nobody waits longer than asked")
    void places() throws InterruptedException {
        Turns turns = new Turns(0);
        assertFalse(turns.take(BUSY, LONG));
        Turns one = new Turns(1);
        assertTrue(one.take(BUSY, LONG));
        assertFalse(one.take(OTHER, Duration.ofMillis(1)));
        one.giveBack();
        assertTrue(one.take(OTHER, LONG));
    }

    private static void serve(Turns turns, String name, List<String> served) {
        try {
            assertTrue(turns.take(name.equals("other") ? OTHER : BUSY, LONG));
            served.add(name);
            turns.giveBack();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
