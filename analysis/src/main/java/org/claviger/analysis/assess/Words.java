package org.claviger.analysis.assess;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.claviger.model.Position;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Ref;

/** How findings speak of things. */
final class Words {
    private static final int MOST_NAMED = 6;

    private Words() {}

    /** A choice as people say it: {@code private key}. */
    static String of(Enum<?> choice) {
        return choice == Position.CONNECTED
                ? "connected to"
                : Choices.word(choice).replace('-', ' ');
    }

    /** A list in a sentence; a long one is cut and counted. */
    static String list(Collection<String> words) {
        if (words.size() > MOST_NAMED) {
            List<String> named = words.stream().limit(MOST_NAMED).toList();
            return String.join(", ", named) + " and " + (words.size() - MOST_NAMED) + " more";
        }
        List<String> all = List.copyOf(words);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.getLast();
    }

    static String refs(Collection<Ref> refs) {
        List<String> named = refs.stream().limit(MOST_NAMED).map(Ref::toString).toList();
        return refs.size() > MOST_NAMED
                ? String.join(", ", named) + " and " + (refs.size() - MOST_NAMED) + " more"
                : list(named);
    }

    /** A number of days as people say it. */
    static String days(double days) {
        if (days >= 1.5) {
            return String.format(Locale.ROOT, "%.0f days", days);
        }
        if (days >= 1.0 / 24) {
            double hours = days * 24;
            return String.format(Locale.ROOT, hours == 1 ? "%.0f hour" : "%.0f hours", hours);
        }
        return String.format(Locale.ROOT, "%.0f minutes", days * 1440);
    }

    static String times(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
