package org.claviger.analysis.likelihood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.claviger.analysis.logic.Answer;

/**
 * What a model says about the frequency of one top event.
 *
 * @param missing what it would need beside; if there is none, the frequency is exact for what is stated
 * @param ofWhatIsStated the frequency as if what is missing never happened: says what the stated threats do, not how much there
 *     is. Not shown only if it cannot be computed
 */
public record Examined(List<Missing> missing, Answer<PerYear> ofWhatIsStated) {
    private static final int MOST_NAMED = 3;

    public Examined {
        missing = List.copyOf(missing);
    }

    /** The frequency, or not shown with what is missing. */
    public Answer<PerYear> perYear() {
        return missing.isEmpty() ? ofWhatIsStated : notShown(missing);
    }

    static Answer<PerYear> notShown(List<Missing> missing) {
        return new Answer.NotShown<>(words(missing));
    }

    /** What several lack alike is said once: a, b and 3 more state no frequency. */
    private static String words(List<Missing> missing) {
        SequencedMap<String, List<String>> alike = new LinkedHashMap<>();
        missing.forEach(each ->
                alike.computeIfAbsent(each.what(), _ -> new ArrayList<>()).add(each.of()));
        return alike.entrySet().stream()
                        .map(entry -> named(entry.getValue()) + " " + entry.getKey())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED + 1
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED)
                        + " more, each";
    }
}
