package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists are the published ones, and what the scanner assumes of them to be fast is true of every word. */
class WordListTest {
    private static Stream<String> files() {
        return Stream.concat(
                Stream.of("slip39-english.txt", "monero-english.txt"),
                Vectors.LANGUAGES.stream().map(language -> "bip39-" + language + ".txt"));
    }

    // BIP-39, bip-0039-wordlists.md, and SLIP-39, wordlist.txt; Monero, src/mnemonics/english.h.
    @ParameterizedTest
    @CsvSource({
        "bip39-english.txt, 2048, abandon, zoo",
        "bip39-japanese.txt, 2048, あいこくしん, われる",
        "bip39-korean.txt, 2048, 가격, 힘껏",
        "bip39-spanish.txt, 2048, ábaco, zurdo",
        "bip39-chinese-simplified.txt, 2048, 的, 歇",
        "bip39-chinese-traditional.txt, 2048, 的, 歇",
        "bip39-french.txt, 2048, abaisser, zoologie",
        "bip39-italian.txt, 2048, abaco, zuppa",
        "bip39-czech.txt, 2048, abdikace, zvyk",
        "bip39-portuguese.txt, 2048, abacate, zumbido",
        "slip39-english.txt, 1024, academic, zero",
        "monero-english.txt, 1626, abbey, zoom"
    })
    void everyListHasItsPublishedLengthAndFirstAndLastWord(String file, int size, String first, String last) {
        List<String> words = Vectors.lines(file).toList();
        assertEquals(size, words.size());
        assertEquals(WordList.normal(first), WordList.normal(words.getFirst()));
        assertEquals(WordList.normal(last), WordList.normal(words.getLast()));
        assertEquals(size, words.stream().map(WordList::normal).distinct().count(), "a word stands twice");
    }

    // The hash that BIP-39 implementations publish for english.txt.
    @Test
    void theEnglishListIsByteForByteTheOneOfTheBip() {
        String list = Vectors.lines("bip39-english.txt").collect(Collectors.joining("\n", "", "\n"));
        assertEquals(
                "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
                HexFormat.of().formatHex(Vectors.sha256(list.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void wordsInLatinLettersAreAsLongAsTheScannerSupposes() {
        files().forEach(file -> Vectors.lines(file).map(WordList::normal).forEach(word -> {
            boolean latin = Vocabulary.Script.of(word) == Vocabulary.Script.LATIN;
            int longest = file.startsWith("monero") ? WordRun.LONGEST_MONERO_WORD : WordRun.LONGEST_WORD;
            assertTrue(
                    !latin || (word.length() >= WordRun.SHORTEST_WORD && word.length() <= longest),
                    () -> file + " has a word of another length: " + word);
        }));
    }

    @Test
    void noCommonWordThatEndsARunIsOnAnyListWholeOrAbbreviated() {
        List<String> all = files().flatMap(Vectors::lines).map(WordList::normal).toList();
        HashSet<String> known = new HashSet<>(all);
        Stream.of("bip39-english.txt", "slip39-english.txt")
                .flatMap(Vectors::lines)
                .map(word -> word.substring(0, Math.min(WordList.ABBREVIATION, word.length())))
                .forEach(known::add);
        assertTrue(WordRun.isCommon("the") && WordRun.isCommon("wallet"));
        for (String word : known) {
            assertFalse(WordRun.isCommon(word), word);
        }
    }
}
