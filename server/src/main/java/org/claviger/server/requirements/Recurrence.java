package org.claviger.server.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claviger.analysis.relations.Relations.Work;
import org.claviger.knowledge.Catalogue.Authority;
import org.claviger.knowledge.Catalogue.Recurring;
import org.claviger.model.Task;
import org.claviger.model.value.Interval;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;
import org.claviger.report.document.view.Tone;

/** How often the standard asks for work, and how often the model says it is done. */
final class Recurrence {
    private Recurrence() {}

    /** When the work is asked for: {@code at most 1 year apart; on hire}. */
    static String asked(Recurring recurring) {
        List<String> parts = new ArrayList<>();
        String basis = recurring.basis().equals(Optional.of(Authority.RECOMMENDED)) ? " (recommended)" : "";
        recurring.atMost().map(cap -> longest(cap) + basis).ifPresent(parts::add);
        if (recurring.periodically()) {
            parts.add("at an interval that the organisation sets and justifies");
        }
        recurring.event().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static String longest(Interval cap) {
        return cap.equals(Interval.CONTINUOUS) ? "without a gap" : "at most " + cap + " apart";
    }

    /** The same in a few words, for a table. */
    static String askedInShort(Recurring recurring) {
        List<String> parts = new ArrayList<>();
        recurring.atMost().map(Recurrence::longest).ifPresent(parts::add);
        if (recurring.periodically()) {
            parts.add("at a set interval");
        }
        recurring.event().ifPresent(_ -> parts.add("on events"));
        return String.join(", ", parts);
    }

    /** How often the work of a requirement is done, each interval once, the shortest first. */
    static Phrase inShort(Coverage coverage) {
        List<String> words = new ArrayList<>(coverage.work().stream()
                .flatMap(work -> work.task().every().stream())
                .sorted()
                .map(Interval::words)
                .distinct()
                .toList());
        if (coverage.work().stream().anyMatch(work -> work.task().event().isPresent())) {
            words.add("on events");
        }
        Phrase said = words.isEmpty() ? Phrase.missing("no frequency stated") : Phrase.of(String.join(", ", words));
        return coverage.work().stream().anyMatch(work -> tooSeldom(work, coverage)) ? said.then(longer()) : said;
    }

    private static Phrase longer() {
        return Phrase.of(new Run.Text(" "), new Run.Label("longer than asked", Tone.BAD));
    }

    /** When the model says it is done. */
    static Phrase done(Task task) {
        List<String> parts = new ArrayList<>();
        task.every().map(Interval::words).ifPresent(parts::add);
        task.event().ifPresent(parts::add);
        return parts.isEmpty() ? Phrase.missing("no frequency stated") : Phrase.of(String.join("; ", parts));
    }

    /** The same with a label where the standard's longest interval is exceeded and no other work keeps it. */
    static Phrase judged(Work work, Coverage coverage) {
        return tooSeldom(work, coverage) ? done(work.task()).then(longer()) : done(work.task());
    }

    private static boolean tooSeldom(Work work, Coverage coverage) {
        Optional<Interval> cap = coverage.requirement().recurs().flatMap(Recurring::atMost);
        return cap.isPresent()
                && longer(work.task(), cap.get())
                && coverage.work().stream().noneMatch(each -> within(each.task(), cap.get()));
    }

    private static boolean longer(Task task, Interval cap) {
        return task.every().filter(every -> every.compareTo(cap) > 0).isPresent();
    }

    private static boolean within(Task task, Interval cap) {
        return task.every().filter(every -> every.compareTo(cap) <= 0).isPresent();
    }

    /** The shortest stated gap, days; after all others where none is stated. */
    static double shortest(List<Work> work) {
        return work.stream()
                .flatMap(each -> each.task().every().stream())
                .mapToDouble(Interval::longestGapDays)
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
