package org.claviger.server.document;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who is next where one is served at a time: organisations take turns, and whoever asks within one waits in line. So an
 * organisation waits for one document of each other at the most, however many these ask for.
 */
final class Turns {
    private final int places;
    /** Those who wait; the organisation whose turn is next first. */
    private final Map<UUID, Deque<Object>> waiting = new LinkedHashMap<>();

    private boolean busy;

    /**
     * Nobody waits yet.
     *
     * @param places for those who wait, of each organisation
     */
    Turns(int places) {
        this.places = places;
    }

    /** Waits for one's turn; false when there is no place, or not within that time. Whoever got a turn gives it back. */
    synchronized boolean take(UUID organisation, Duration patience) throws InterruptedException {
        Deque<Object> line = waiting.computeIfAbsent(organisation, _ -> new ArrayDeque<>());
        if (line.size() >= places) {
            return false;
        }
        Object ticket = new Object();
        line.add(ticket);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (busy || !next(ticket)) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            busy = true;
            return true;
        } finally {
            leave(organisation, line, ticket);
        }
    }

    private boolean next(Object ticket) {
        return ticket.equals(waiting.values().iterator().next().peek());
    }

    /** Whoever is served or gives up leaves the line, and the next turn is another organisation's. */
    private void leave(UUID organisation, Deque<Object> line, Object ticket) {
        line.remove(ticket);
        waiting.remove(organisation);
        if (!line.isEmpty()) {
            waiting.put(organisation, line);
        }
        notifyAll();
    }

    synchronized void giveBack() {
        busy = false;
        notifyAll();
    }
}
