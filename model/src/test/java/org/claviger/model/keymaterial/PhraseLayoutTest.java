package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No way of laying out the words of a phrase hides it from the scanner. */
class PhraseLayoutTest {
    private static final List<String> ENGLISH = Vectors.bip39Words("english");

    /** How the word of an index is written. */
    interface Layout extends BiFunction<Integer, String, String> {}

    static Stream<Named<Layout>> layouts() {
        return Stream.of(
                layout("spaces", (i, word) -> word + " "),
                layout("several spaces and tabs", (i, word) -> word + " \t  "),
                layout("commas", (i, word) -> word + ","),
                layout("lines", (i, word) -> word + "\n"),
                layout("lines of Windows", (i, word) -> word + "\r\n"),
                layout("no-break spaces", (i, word) -> word + "\u00a0"),
                layout("ideographic spaces", (i, word) -> word + "\u3000"),
                layout("a list", (i, word) -> "  - " + word + "\n"),
                layout("a list with bullets", (i, word) -> "\u2022 " + word + "\n"),
                layout("numbers and points", (i, word) -> i + 1 + ". " + word + " "),
                layout("numbers and parentheses", (i, word) -> i + 1 + ") " + word + " "),
                layout("numbers stuck to the words before", (i, word) -> i + 1 + word + " "),
                layout("numbers stuck to the words after", (i, word) -> word + (i + 1) + " "),
                layout("letters and parentheses", (i, word) -> (char) ('a' + i) + ") " + word + "\n"),
                layout("keycaps", (i, word) -> (i + 1) % 10 + "\ufe0f\u20e3 " + word + " "),
                layout("double quotes", (i, word) -> "\"" + word + "\", "),
                layout("single quotes", (i, word) -> "'" + word + "' "),
                layout("shouting", (i, word) -> word.toUpperCase(Locale.ROOT) + " "),
                layout(
                        "capitals",
                        (i, word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " "),
                layout("underscores", (i, word) -> word + "_"),
                layout("a table", (i, word) -> "| " + (i + 1) + " | " + word + " |\n"),
                layout("escaped line breaks", (i, word) -> word + "\\n"),
                layout("full-width letters", (i, word) -> wide(word) + " "),
                layout("soft hyphens", (i, word) -> word.charAt(0) + "\u00ad" + word.substring(1) + " "),
                layout("zero-width spaces between", (i, word) -> word + "\u200b"),
                layout("emoji between", (i, word) -> word + "\ud83d\ude00"),
                layout("a mapping with letters and numbers", (i, word) -> "w" + (i + 1) + ": " + word + "\n"),
                layout("a mapping with numbers", (i, word) -> i + 1 + ": " + word + "\n"),
                layout("a mapping with words and numbers", (i, word) -> "word" + (i + 1) + ": " + word + "\n"),
                layout("a mapping with one key", (i, word) -> "- w: " + word + "\n"),
                layout("a mapping with words of the list", (i, word) -> "- word: " + word + "\n"),
                layout("a mapping with compound keys", (i, word) -> "seed_word_" + (i + 1) + ": " + word + "\n"),
                layout("a mapping with hyphenated keys", (i, word) -> "recovery-word-no" + i + ": " + word + "\n"),
                layout("a JSON object", (i, word) -> "\"word" + (i + 1) + "\" : \"" + word + "\",\n"),
                layout("a JSON object with words", (i, word) -> "\"" + ENGLISH.get(i * 7) + "\": \"" + word + "\", "));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void aPhraseIsFoundHoweverItsWordsAreSeparated(Layout layout) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<String> words = Vectors.phrase(random, 12 + 3 * random.nextInt(5), ENGLISH);
            StringBuilder text = new StringBuilder("notes:\n");
            IntStream.range(0, words.size()).forEach(i -> text.append(layout.apply(i, words.get(i))));
            String message = "seed " + seed + ", " + words.size() + " words";
            assertTrue(isRefused(text), message);
        }
    }

    @Test
    void aPhraseIsFoundInTheMiddleOfASentence() {
        for (int seed = 0; seed < 50; seed++) {
            String phrase = String.join(" ", Vectors.phrase(new Random(seed), 24, ENGLISH));
            String text = "The words of the vault are " + phrase + " and nobody may know them.";
            assertEquals(List.of(Kind.BIP39_PHRASE), Vectors.kinds(text), "seed " + seed);
        }
    }

    @Test
    void everyOneOfSeveralPhrasesIsReportedInOrderAndOnce() {
        Random random = new Random(11);
        List<Integer> starts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("\nthe holder of it:\n");
            starts.add(text.length());
            text.append(String.join(" ", Vectors.phrase(random, 24, ENGLISH)));
        }
        assertEquals(
                starts,
                KeyMaterialScanner.scan(text).stream().map(Sighting::start).toList());
    }

    /** By chance some of the words may be a phrase of another kind too. */
    private static boolean isRefused(CharSequence text) {
        return KeyMaterialScanner.scan(text).stream().anyMatch(sighting -> sighting.verdict() == Verdict.REFUSED);
    }

    private static Named<Layout> layout(String name, Layout layout) {
        return Named.of(name, layout);
    }

    private static String wide(String word) {
        StringBuilder wide = new StringBuilder();
        word.chars().forEach(c -> wide.append((char) (c + 0xfee0)));
        return wide.toString();
    }
}
