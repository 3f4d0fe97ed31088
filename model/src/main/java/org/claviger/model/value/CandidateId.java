package org.claviger.model.value;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identity of a candidate threat: {@code blind-signing@workflow/cold-transfer}, the rule that found it and the
 * element that it was found at. The same for ever, as long as rule and element keep their ids.
 *
 * @param rule the rule's id
 * @param kind the word of the element's kind, or {@code system}
 * @param element the element's id, or the system's
 */
public record CandidateId(String rule, String kind, String element) implements Comparable<CandidateId> {
    /** The form as a regular expression, for the schema. */
    public static final String PATTERN = Slug.PATTERN + "@[a-z-]+/" + Slug.PATTERN;

    /** The word that stands for the kind where a candidate is found at the system as a whole. */
    public static final String SYSTEM = "system";

    private static final Pattern FORM = Pattern.compile("([^@/]+)@([^@/]+)/([^@/]+)");

    public CandidateId {
        Objects.requireNonNull(kind);
        if (!Slug.valid(rule) || !Slug.valid(element) || !known(kind)) {
            throw new ValueFormatException("a candidate written rule@kind/id, such as blind-signing@workflow/cold");
        }
    }

    private static boolean known(String kind) {
        return kind.equals(SYSTEM) || Kind.ofWord(kind).isPresent();
    }

    /** Reads {@code rule@kind/id}. */
    public static CandidateId parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ValueFormatException("a candidate written rule@kind/id, such as blind-signing@workflow/cold");
        }
        return new CandidateId(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Whether the text is a candidate's identity. */
    public static boolean valid(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                && Slug.valid(matcher.group(1))
                && known(matcher.group(2))
                && Slug.valid(matcher.group(3));
    }

    /** The same rule at another id of the same element. */
    public CandidateId at(String otherElement) {
        return new CandidateId(rule, kind, otherElement);
    }

    @Override
    public int compareTo(CandidateId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return rule + "@" + kind + "/" + element;
    }
}
