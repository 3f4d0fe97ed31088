package org.claviger.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases that say nothing: of threats, of reasons for a frequency, of a control's effect. */
public final class Boilerplate {
    /** Words before a phrase that make it no more specific. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:the |a |an |any |potential |possible |general |generic |risk of |threat of |risk |threat |attacks? by |through )+");

    /** Words behind a phrase that make it no more specific. */
    private static final Pattern BEHIND =
            Pattern.compile("(?: risks?| threats?| attacks?| scenarios?| incidents?| in general| generally)+$");

    /** Words that a reason may be padded with and still say nothing. */
    private static final Set<String> PADDING = Set.of(
            "because",
            "it",
            "this",
            "that",
            "is",
            "was",
            "are",
            "be",
            "to",
            "the",
            "a",
            "an",
            "we",
            "us",
            "our",
            "so",
            "just",
            "simply",
            "very",
            "quite",
            "and",
            "of",
            "for",
            "by",
            "as",
            "on",
            "at",
            "per",
            "here",
            "i",
            "think",
            "thought",
            "daily",
            "weekly",
            "monthly",
            "quarterly",
            "yearly",
            "annually",
            "annual",
            "hourly",
            "continuous",
            "frequency",
            "interval",
            "often",
            "enough",
            "once",
            "every",
            "day",
            "week",
            "month",
            "quarter",
            "year");

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}/&]+");

    private final Set<String> threats;
    private final Set<String> reasons;
    private final Set<String> effects;

    /** The file, field by field. */
    record File(
            int clavigerKnowledge,
            String kind,
            String version,
            String notice,
            List<String> genericThreats,
            List<String> emptyReasons,
            List<String> emptyEffects) {}

    Boilerplate(File file) {
        this.threats = each(file.genericThreats(), Boilerplate::normal);
        this.reasons = each(file.emptyReasons(), Boilerplate::bare);
        this.effects = each(file.emptyEffects(), Boilerplate::normal);
    }

    private static Set<String> each(List<String> phrases, UnaryOperator<String> form) {
        Set<String> all = new HashSet<>();
        phrases.forEach(phrase -> all.add(form.apply(phrase)));
        return all;
    }

    /** Whether a title or description is a template's, naming nothing of any system. */
    public boolean genericThreat(String text) {
        String normal = normal(text);
        String begun = BEFORE.matcher(normal).replaceFirst("");
        return Stream.of(normal, begun, ended(normal), ended(begun)).anyMatch(threats::contains);
    }

    /** Whether a reason gives none: one of the phrases, padded or not, or nothing but padding. */
    public boolean emptyReason(String text) {
        return reasons.contains(bare(text));
    }

    /** Whether an effect says nothing of how. */
    public boolean emptyEffect(String text) {
        return effects.contains(normal(text));
    }

    private static String ended(String text) {
        return BEHIND.matcher(text).replaceFirst("");
    }

    /** A reason without padding and with its verb in the present; empty when it is nothing but padding. */
    private static String bare(String text) {
        return WORD.matcher(normal(text))
                .results()
                .map(MatchResult::group)
                .map(word -> word.equals("seemed") ? "seems" : word.equals("felt") ? "feels" : word)
                .filter(word -> !PADDING.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String normal(String text) {
        return NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
