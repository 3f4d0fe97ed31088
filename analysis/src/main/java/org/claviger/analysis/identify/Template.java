package org.claviger.analysis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claviger.analysis.identify.condition.Phrases;

/**
 * A text of a rule: words, and names in braces that stand for what was found.
 *
 * @param words before, between and behind the names; one more than there are names
 * @param names what stands in braces
 */
record Template(List<String> words, List<String> names) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final List<String> OF_ALL = List.of("involved", "keys", "wallets");

    Template {
        words = List.copyOf(words);
        names = List.copyOf(names);
    }

    static Template of(String text) {
        List<String> words = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String stripped = text.strip();
        Matcher matcher = BRACES.matcher(stripped);
        int from = 0;
        while (matcher.find()) {
            words.add(stripped.substring(from, matcher.start()));
            names.add(matcher.group(1));
            from = matcher.end();
        }
        words.add(stripped.substring(from));
        return new Template(words, names);
    }

    /** A name that means nothing for a kind of element, if there is one. */
    Optional<String> unknown(String word) {
        return names.stream()
                .filter(name -> !OF_ALL.contains(name) && !Phrases.known(word, name))
                .findFirst();
    }

    /** The text with each name replaced, as a sentence. */
    String filled(UnaryOperator<String> names) {
        StringBuilder text = new StringBuilder(words.getFirst());
        for (int i = 0; i < names().size(); i++) {
            text.append(names.apply(names().get(i))).append(words.get(i + 1));
        }
        if (!text.isEmpty()) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return text.toString();
    }
}
