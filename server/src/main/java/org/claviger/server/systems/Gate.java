package org.claviger.server.systems;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How much is assessed at once: a model once, small models side by side, large ones one after the other, since a large one
 * takes a good part of the memory. Nobody's large model keeps a small one waiting.
 */
final class Gate {
    /** Parts of a model that counts as large: some 10 MB while it is assessed. */
    static final int LARGE = 3000;

    /** As many as share two processors without each being slow. */
    private static final int SMALL_AT_ONCE = 4;

    private final Semaphore small = new Semaphore(SMALL_AT_ONCE, true);
    private final Semaphore large = new Semaphore(1, true);
    /** Two that share a lock wait for each other without need, which seldom happens and does no harm. */
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    /** Does a work when there is room for it and none for the same thing is under way. */
    <T> T alone(Object thing, long parts, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(thing.hashCode(), locks.length)];
        lock.lock();
        try {
            return with(parts, work);
        } finally {
            lock.unlock();
        }
    }

    /** Does a work when there is room for it. */
    <T> T with(long parts, Supplier<T> work) {
        Semaphore room = parts > LARGE ? large : small;
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
