package org.claviger.analysis.logic;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Diagrams are walked by recursion as deep as there are variables, so that is done on a thread whose stack has room for more
 * than a million of them. The stack is address space, not memory, until it is used.
 */
final class DeepThread {
    private static final long STACK = 1L << 29;

    private DeepThread() {}

    static <T> Answer<T> run(Supplier<Answer<T>> work) {
        AtomicReference<Answer<T>> answer = new AtomicReference<>(new Answer.NotShown<>("It was interrupted."));
        Thread thread = new Thread(null, () -> answer.set(guarded(work)), "logic", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.get();
    }

    private static <T> Answer<T> guarded(Supplier<Answer<T>> work) {
        try {
            return work.get();
        } catch (Spending.Spent spent) {
            return new Answer.NotShown<>(spent.words());
        } catch (OutOfMemoryError e) {
            return new Answer.NotShown<>("The process has less memory than the budget allows for.");
        } catch (StackOverflowError e) {
            return new Answer.NotShown<>("The diagram is too deep.");
        }
    }
}
