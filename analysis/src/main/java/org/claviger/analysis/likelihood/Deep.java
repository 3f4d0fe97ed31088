package org.claviger.analysis.likelihood;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.claviger.analysis.logic.Answer;

/** Formulas and diagrams are walked by recursion, so on a thread with a deep stack, which is address space until it is used. */
final class Deep {
    private static final long STACK = 1L << 29;

    private Deep() {}

    static <T> Answer<T> run(Supplier<Answer<T>> work) {
        Queue<Answer<T>> answers = new ConcurrentLinkedQueue<>();
        Thread thread = new Thread(null, () -> answers.add(guarded(work)), "likelihood", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(answers.poll()).orElseGet(() -> new Answer.NotShown<>("It was interrupted."));
    }

    private static <T> Answer<T> guarded(Supplier<Answer<T>> work) {
        try {
            return work.get();
        } catch (Exhausted exhausted) {
            return new Answer.NotShown<>(exhausted.reason());
        } catch (OutOfMemoryError e) {
            return new Answer.NotShown<>("The process has less memory than the budget allows for.");
        } catch (StackOverflowError e) {
            return new Answer.NotShown<>("The tree is too deep.");
        }
    }
}
