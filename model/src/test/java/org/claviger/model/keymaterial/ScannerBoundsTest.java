package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text, however it was made, stops the scanner, slows it out of proportion or makes it say what it saw. */
class ScannerBoundsTest {
    private static final int FIVE_MEGABYTES = 5_000_000;
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    static Stream<Named<Function<Random, String>>> pieces() {
        List<String> english = Vectors.bip39Words("english");
        List<String> slip39 = Vectors.lines("slip39-english.txt").toList();
        List<String> monero = Vectors.lines("monero-english.txt").toList();
        List<String> korean = Vectors.bip39Words("korean");
        return Stream.of(
                piece("words of BIP-39", random -> english.get(random.nextInt(2048)) + " "),
                piece("words of SLIP-39", random -> slip39.get(random.nextInt(1024)) + " "),
                piece("words of Monero", random -> monero.get(random.nextInt(1626)) + "\n"),
                piece("Korean words", random -> korean.get(random.nextInt(2048)) + " "),
                piece("one word", random -> "abandon "),
                piece("words of no list", random -> "zzzz" + letters(random, 4) + " "),
                piece("keys", random -> "mac: kdf: cipher: checksum: "),
                piece("base58", random -> random(random, BASE58, 1_000)),
                piece("tokens as long as extended keys", random -> "xprv" + random(random, BASE58, 107) + " "),
                piece("hexadecimal digits", random -> random(random, "0123456789abcdef", 1_000)),
                piece("numbers of 64 hexadecimal digits", random -> random(random, "0123456789abcdef", 64) + " "),
                piece("first lines of PEM", random -> "-----BEGIN "),
                piece("first lines of private keys", random -> "-----BEGIN PRIVATE KEY-----"),
                piece("dashes", random -> "-".repeat(100)),
                piece("brackets", random -> "["),
                piece("arrays begun", random -> "[1,2,3,"),
                piece("arrays of bytes", random -> "[" + "7,".repeat(63) + "7]"),
                piece("quotes", random -> "\"'\\"),
                piece("one letter", random -> "a"),
                piece("combining marks", random -> "\u0301"),
                piece("halves of pairs", random -> "\ud800\udc00\udc00\ud800 "));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void fiveMegabytesOfTheWorstTakeAFewSecondsAtMost(Function<Random, String> piece) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < FIVE_MEGABYTES) {
            text.append(piece.apply(random));
        }
        List<Sighting> found = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> KeyMaterialScanner.scan(text));
        assertInOrder(found, text.length());
    }

    @Test
    void charactersInAnyOrderNeverThrow() {
        String alphabet = BASE58 + "0OIl -----[],.:;\"'\\\n\t\u3000\u0301\ufe0f\ud83d\ude00\u200b\u3042\uac00\u4e00{}";
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            boolean any = random.nextBoolean();
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(2_000), 0, any ? 0x10000 : alphabet.length())
                    .forEach(c -> text.append(any ? (char) c : alphabet.charAt(c)));
            List<Sighting> found = assertDoesNotThrow(() -> KeyMaterialScanner.scan(text), "seed " + seed);
            assertInOrder(found, text.length());
        }
    }

    @Test
    void aTextCutAnywhereNeverThrows() {
        String text = "-----BEGIN PRIVATE KEY-----\nMC4\n-----END PRIVATE KEY-----\n{\"ciphertext\": \""
                + "ab".repeat(32)
                + "\", \"kdf\": \"scrypt\", \"mac\": \"" + "cd".repeat(32) + "\"}\n[1, 2, 255, 256]\nw1: abandon\\n"
                + "abandon ".repeat(11) + "about AGE-SECRET-KEY-1" + "q".repeat(58);
        for (int end = 0; end <= text.length(); end++) {
            String cut = text.substring(0, end);
            assertInOrder(assertDoesNotThrow(() -> KeyMaterialScanner.scan(cut)), cut.length());
        }
    }

    @Test
    void anyCharSequenceIsScanned() {
        CharBuffer text = CharBuffer.wrap("abandon ".repeat(11) + "about");
        assertEquals(List.of(Kind.BIP39_PHRASE), Vectors.kinds(text));
        assertEquals(List.of(), KeyMaterialScanner.scan(""));
    }

    @Test
    void everyKindHasAPlainNameWithItsArticle() {
        for (Kind kind : Kind.values()) {
            assertTrue(kind.inWords().startsWith("a"), kind.name());
            assertFalse(kind.inWords().contains("_"), kind.name());
        }
    }

    private static void assertInOrder(List<Sighting> found, int length) {
        int end = 0;
        for (Sighting sighting : found) {
            assertTrue(sighting.start() >= end && sighting.end() <= length, sighting::toString);
            end = sighting.end();
        }
    }

    private static Named<Function<Random, String>> piece(String name, Function<Random, String> piece) {
        return Named.of(name, piece);
    }

    private static String letters(Random random, int count) {
        return random(random, "abcdefghijklmnopqrstuvwxyz", count);
    }

    private static String random(Random random, String alphabet, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
