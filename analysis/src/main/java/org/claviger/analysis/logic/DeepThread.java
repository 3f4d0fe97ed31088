package org.claviger.analysis.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Diagrams are walked by recursion as deep as there are variables, so that is done on a thread whose stack has room for more
 * than a million of them. The stack is address space, not memory, until it is used.
 */
final class DeepThread {
    private static final long STACK = 1L << 29;

    private DeepThread() {}

    static <T> Answer<T> run(Supplier<Answer<T>> work) {
        List<Answer<T>> answers = new ArrayList<>();
        Thread thread = new Thread(null, () -> answers.add(guarded(work)), "logic", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
            return answers.getFirst();
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
