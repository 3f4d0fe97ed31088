package org.claviger.analysis.likelihood;

import java.util.List;
import org.claviger.analysis.logic.Answer;

/**
 * What a model says about the frequency of one top event.
 *
 * @param missing what it would need beside; if there is none, the frequency is exact for what is stated
 * @param ofWhatIsStated the frequency as if what is missing never happened: says what the stated threats do, not how much there
 *     is. Not shown only if it cannot be computed
 */
public record Examined(List<Missing> missing, Answer<PerYear> ofWhatIsStated) {
    private static final int MOST_NAMED = 10;

    public Examined {
        missing = List.copyOf(missing);
    }

    /** The frequency, or not shown with what is missing. */
    public Answer<PerYear> perYear() {
        return missing.isEmpty() ? ofWhatIsStated : new Answer.NotShown<>(words());
    }

    private String words() {
        List<String> all = missing.stream().map(Missing::words).toList();
        String first = String.join("; ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        return all.size() <= MOST_NAMED ? first + "." : first + "; and " + (all.size() - MOST_NAMED) + " more.";
    }
}
