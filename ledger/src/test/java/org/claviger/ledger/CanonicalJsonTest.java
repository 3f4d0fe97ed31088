package org.claviger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claviger.model.value.ValueFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: the same value has the same bytes for everyone who follows RFC 8785. */
class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2 as input, section 3.2.4 as the bytes. */
    @Test
    void theStringOfTheRfcIsWrittenAsInTheRfc() {
        Bytes bytes = CanonicalJson.of("\u20ac$\u000F\nA'B\"\\\\\"/").bytes();
        assertEquals("22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f22", bytes.toString());
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void namesAreSortedByUtf16CodeUnitsAsInTheRfc() {
        Map<String, CanonicalJson> members = Map.of(
                        "\u20ac", "Euro Sign",
                        "\r", "Carriage Return",
                        "\ufb33", "Hebrew Letter Dalet With Dagesh",
                        "1", "One",
                        "\ud83d\ude00", "Emoji: Grinning Face",
                        "\u0080", "Control",
                        "\u00f6", "Latin Small Letter O With Diaeresis")
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> CanonicalJson.of(entry.getValue())));
        assertEquals(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
                CanonicalJson.of(members).bytes().text());
    }

    /** RFC 8785, section 3.2.2.2: two-character escapes for seven, lower-case hexadecimal for the other control characters. */
    @Test
    void everyControlCharacterHasItsOneEscape() {
        String controls =
                IntStream.range(0, 0x20).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
        assertEquals(
                "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e\\u000f"
                        + "\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"",
                CanonicalJson.of(controls).bytes().text());
        assertEquals(
                "\"\u007f\u2028\"", CanonicalJson.of("\u007f\u2028").bytes().text());
    }

    @Test
    void wholeNumbersAreWrittenWithoutExponentOrFraction() {
        assertEquals("0", CanonicalJson.of(0).bytes().text());
        assertEquals("-1", CanonicalJson.of(-1).bytes().text());
        assertEquals(
                "9007199254740991",
                CanonicalJson.of(CanonicalJson.LARGEST).bytes().text());
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 53, -(1L << 53), Long.MAX_VALUE, Long.MIN_VALUE})
    void aNumberThatOthersWouldRoundIsRefused(long number) {
        assertThrows(ValueFormatException.class, () -> CanonicalJson.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"})
    void halfACharacterIsRefused(String text) {
        assertThrows(ValueFormatException.class, () -> CanonicalJson.of(text));
        assertThrows(ValueFormatException.class, () -> CanonicalJson.of(Map.of(text, CanonicalJson.of(1))));
    }

    @Test
    void nothingIsWrittenAsTwoBraces() {
        assertEquals("{}", CanonicalJson.of(Map.of()).bytes().text());
    }
}
