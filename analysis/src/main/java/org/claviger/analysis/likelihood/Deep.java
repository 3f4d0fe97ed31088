package org.claviger.analysis.likelihood;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.claviger.analysis.logic.Answer;

/** Formulas and diagrams are walked by recursion, so on a thread with a deep stack, which is address space until it is used. */
final class Deep {
    private static final long STACK = 1L << 29;

    private Deep() {}

    static <T> Answer<T> run(Supplier<Answer<T>> work) {
        AtomicReference<Answer<T>> answer = new AtomicReference<>(new Answer.NotShown<>("It was interrupted."));
        Thread thread = new Thread(null, () -> answer.set(guarded(work)), "likelihood", STACK);
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
        } catch (Exhausted exhausted) {
            return new Answer.NotShown<>(exhausted.reason());
        } catch (OutOfMemoryError e) {
            return new Answer.NotShown<>("The process has less memory than the budget allows for.");
        } catch (StackOverflowError e) {
            return new Answer.NotShown<>("The tree is too deep.");
        }
    }
}
