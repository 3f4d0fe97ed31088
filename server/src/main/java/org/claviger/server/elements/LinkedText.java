package org.claviger.server.elements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.ValueFormatException;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.systems.OpenSystem;

/** Texts of people in which elements are mentioned as {@code control/page-probe}: each becomes a link to its page. */
public final class LinkedText {
    private static final Pattern MENTION = Pattern.compile("\\b("
            + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining("|"))
            + ")/[a-z0-9]+(?:-+[a-z0-9]+)*");

    private LinkedText() {}

    /** A line of text. */
    public static Phrase of(OpenSystem here, String text) {
        List<Phrase> parts = new ArrayList<>();
        Matcher matcher = MENTION.matcher(text);
        int from = 0;
        while (matcher.find()) {
            parts.add(Phrase.of(text.substring(from, matcher.start())));
            parts.add(mention(here, matcher.group()));
            from = matcher.end();
        }
        parts.add(Phrase.of(text.substring(from)));
        return Phrase.joined(parts, "");
    }

    /** Several, one under the other; says so when there are none. */
    public static List<Phrase> of(OpenSystem here, List<String> texts) {
        return texts.stream().map(text -> of(here, text)).toList();
    }

    /** A text that may be missing, a line for each paragraph. */
    public static Cell of(OpenSystem here, Optional<String> text) {
        return Cell.lines(text.stream()
                .flatMap(words -> Arrays.stream(words.split("\\n\\s*\\n")))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> of(here, words))
                .toList());
    }

    private static Phrase mention(OpenSystem here, String words) {
        try {
            Ref ref = Ref.parse(words);
            return here.subject().elements().find(ref).isPresent() ? here.link(ref) : Phrase.of(words);
        } catch (ValueFormatException e) {
            return Phrase.of(words);
        }
    }
}
