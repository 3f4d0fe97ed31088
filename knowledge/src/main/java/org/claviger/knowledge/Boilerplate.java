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

    /** Words that praise a frequency without giving a reason for it. */
    private static final Set<String> PRAISE = Set.of(
            "seems",
            "seem",
            "feels",
            "feel",
            "looks",
            "appears",
            "deemed",
            "considered",
            "believed",
            "agreed",
            "decided",
            "reasonable",
            "sensible",
            "adequate",
            "appropriate",
            "sufficient",
            "suitable",
            "acceptable",
            "right",
            "fine",
            "good",
            "ok",
            "okay",
            "standard",
            "industry",
            "practice",
            "best",
            "usual",
            "common",
            "normal",
            "typical",
            "default",
            "about",
            "given",
            "like",
            "kind",
            "type",
            "task",
            "control",
            "work",
            "team",
            "view",
            "opinion",
            "experience",
            "has",
            "have",
            "been",
            "in",
            "do",
            "says",
            "so",
            "must",
            "should",
            "needed",
            "required",
            "always",
            "done",
            "way",
            "how",
            "my",
            "all");

    /** Words of which threats are made that fit any organisation. */
    private static final Set<String> ANYWHERE = Set.of(
            "attacker",
            "attackers",
            "hacker",
            "hackers",
            "hack",
            "hacking",
            "hacked",
            "insider",
            "insiders",
            "criminal",
            "criminals",
            "external",
            "internal",
            "malicious",
            "threat",
            "threats",
            "actor",
            "actors",
            "attack",
            "attacks",
            "attacking",
            "cyber",
            "may",
            "might",
            "could",
            "can",
            "will",
            "gain",
            "gains",
            "get",
            "gets",
            "obtain",
            "obtains",
            "unauthorized",
            "unauthorised",
            "access",
            "accesses",
            "system",
            "systems",
            "network",
            "networks",
            "steal",
            "steals",
            "stealing",
            "stolen",
            "theft",
            "crypto",
            "cryptocurrency",
            "assets",
            "asset",
            "funds",
            "keys",
            "key",
            "money",
            "data",
            "information",
            "compromise",
            "compromises",
            "compromised",
            "breach",
            "breaches",
            "loss",
            "lost",
            "confidentiality",
            "integrity",
            "availability",
            "malware",
            "virus",
            "ransomware",
            "phishing",
            "or",
            "with",
            "from",
            "into",
            "via",
            "todo",
            "lorem",
            "ipsum",
            "something",
            "bad",
            "happens",
            "someone",
            "somebody",
            "user",
            "users",
            "employee",
            "employees",
            "organisation",
            "organization",
            "company",
            "security",
            "incident",
            "risk",
            "damage",
            "1",
            "2",
            "3");

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
        return Stream.of(normal, begun, ended(normal), ended(begun)).anyMatch(threats::contains)
                || madeOf(normal, ANYWHERE);
    }

    /** Whether a reason gives none: one of the phrases, padded or not, or nothing but padding. */
    public boolean emptyReason(String text) {
        return reasons.contains(bare(text)) || madeOf(bare(text), PRAISE);
    }

    /** Whether an effect says nothing of how. */
    public boolean emptyEffect(String text) {
        return effects.contains(normal(text));
    }

    /** Whether a text has no word but these and padding. */
    private static boolean madeOf(String normal, Set<String> words) {
        return WORD.matcher(normal)
                .results()
                .map(MatchResult::group)
                .allMatch(word -> words.contains(word) || PADDING.contains(word));
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
