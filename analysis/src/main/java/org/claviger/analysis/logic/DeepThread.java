package org.claviger.analysis.logic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Diagrams are walked by recursion as deep as there are variables, so that is done on a thread whose stack has room for more
 * than a million of them. The stack is address space, not memory, until it is used.
 */
final class DeepThread {
    private static final long STACK = 1L << 29;

    private DeepThread() {}

    static <T> Answer<T> run(Supplier<Answer<T>> work) {
        FutureTask<Answer<T>> answer = new FutureTask<>(() -> guarded(work));
        Thread thread = new Thread(null, answer, "logic", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A defect of the Boolean engine.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotShown<>("It was interrupted.");
        }
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
