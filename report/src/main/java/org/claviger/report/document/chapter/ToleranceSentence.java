package org.claviger.report.document.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.claviger.model.Tolerance;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;

/** How a tolerance is said, in the document and wherever else it is shown. */
public final class ToleranceSentence {
    private ToleranceSentence() {}

    /**
     * The tolerance without a full stop.
     *
     * @param link how an element is named
     * @param level how a level of risk is named
     */
    public static Phrase of(Tolerance tolerance, Function<Ref, Phrase> link, Function<String, Phrase> level) {
        Phrase scope = switch (tolerance.scope()) {
            case THREAT -> tolerance.of().isEmpty() ? Phrase.of("Each threat: ") : named(tolerance, link);
            case WALLET -> tolerance.of().isEmpty() ? Phrase.of("Each wallet: ") : named(tolerance, link);
            case SYSTEM -> Phrase.of("The whole system: ");
        };
        List<Phrase> limits = new ArrayList<>();
        tolerance
                .level()
                .ifPresent(highest -> limits.add(Phrase.of("risk up to ").then(level.apply(highest))));
        tolerance
                .annualProbability()
                .ifPresent(probability ->
                        limits.add(Phrase.of("a loss with a probability of at most " + probability + " a year")));
        tolerance
                .expectedAnnualLoss()
                .ifPresent(loss -> limits.add(Phrase.of("an expected loss of at most " + loss + " a year")));
        tolerance
                .loss()
                .ifPresent(loss -> limits.add(Phrase.of("a loss above " + loss + " with a probability of at most ")
                        .then(Words.value(tolerance.probability()))
                        .then(" a year")));
        return scope.then(Phrase.joined(limits, ", "));
    }

    private static Phrase named(Tolerance tolerance, Function<Ref, Phrase> link) {
        return Phrase.joined(tolerance.of().stream().map(link).toList(), ", ").then(": ");
    }
}
