package org.claviger.analysis.likelihood;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.claviger.analysis.logic.Answer;
import org.claviger.analysis.logic.Budget;
import org.claviger.analysis.logic.FaultTree;
import org.claviger.analysis.logic.Formula;

/** What the tests of this package ask with. */
final class Questions {
    static final Budget BUDGET = new Budget(InstantSource.system(), Duration.ofSeconds(60), 1L << 28);

    private Questions() {}

    static FaultTree tree(Formula top) {
        return FaultTree.of(top, Map.of());
    }

    static PerYear frequency(Formula top, double years, List<Campaign> campaigns) {
        return shown(Completion.assumingIndependence(tree(top), campaigns, years, BUDGET));
    }

    static <T> T shown(Answer<T> answer) {
        return switch (answer) {
            case Answer.Shown<T>(T value) -> value;
            case Answer.NotShown<T>(String reason) -> throw new AssertionError("not shown: " + reason);
        };
    }

    static String reason(Answer<?> answer) {
        return assertInstanceOf(Answer.NotShown.class, answer, answer::toString).reason();
    }

    static Behaviour.Latent inspected(double rate, double period, double found) {
        return new Behaviour.Latent(rate, List.of(Inspection.every(period, found)), new Clean.LongAgo());
    }
}
