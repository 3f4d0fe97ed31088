package org.claviger.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Phrases that say nothing: of threats, of reasons for a frequency, of a control's effect. */
public final class Boilerplate {
    /** Words that surround a phrase without making it any more specific. */
    private static final Pattern SURROUNDINGS = Pattern.compile(
            "^(?:the |a |an |any |potential |possible |general |generic |risk of |threat of |risk: |threat: |attacks? by |through )+"
                    + "|(?: risk| threat| attack| attacks| scenario| incident| incidents| in general| generally)+$");

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
        this.threats = normalised(file.genericThreats());
        this.reasons = normalised(file.emptyReasons());
        this.effects = normalised(file.emptyEffects());
    }

    private static Set<String> normalised(List<String> phrases) {
        Set<String> all = new HashSet<>();
        phrases.forEach(phrase -> all.add(normal(phrase)));
        return all;
    }

    /** Whether a title or description is a template's, naming nothing of any system. */
    public boolean genericThreat(String text) {
        String normal = normal(text);
        return threats.contains(normal)
                || threats.contains(SURROUNDINGS.matcher(normal).replaceAll("").strip());
    }

    /** Whether a reason for a frequency gives none. */
    public boolean emptyReason(String text) {
        return reasons.contains(normal(text));
    }

    /** Whether an effect says nothing of how. */
    public boolean emptyEffect(String text) {
        return effects.contains(normal(text));
    }

    private static String normal(String text) {
        return NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
