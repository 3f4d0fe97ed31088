package org.claviger.model.file;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.claviger.model.text.Fault;
import org.claviger.model.text.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: a file with key material in it is refused whole, and no message repeats the material. */
class PastedKeyMaterialTest {
    private static final String HEAD = "claviger: 1\nsystem: {id: s}\n";

    /** BIP-39, test vector of the entropy 7f7f...: published by its authors, never to be used. */
    private static final String PHRASE = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys: {a: {note: " + PHRASE + "}}\n",
                "# " + PHRASE + "\n",
                "unknown: [legal, winner, thank, year, wave, sausage, worth, useful, legal, winner, thank, yellow]\n",
                "unknown: {w1: legal, w2: winner, w3: thank, w4: year, w5: wave, w6: sausage, w7: worth, w8: useful, w9: legal, w10: winner, w11: thank, w12: yellow}\n",
                "keys: {a: {type: \"legal winner thank year wave sausage worth useful legal winner thank ye\\x6clow\"}}\n"
            })
    void aPhraseIsRefusedWhereverItStandsAndIsNeverRepeated(String text) {
        Reading reading = ModelFile.read("m.yaml", HEAD + text);
        assertTrue(reading.model().isEmpty());
        assertTrue(reading.problems().stream().allMatch(problem -> problem.fault() == Fault.KEY_MATERIAL));
        assertFalse(reading.problems().isEmpty());
        String said = reading.problems().toString();
        assertFalse(said.contains("sausage"), said);
        assertFalse(said.contains("winner"), said);
    }

    @Test
    void commentsBetweenItsWordsDoNotHideAPhrase() {
        String list = Arrays.stream(PHRASE.split(" "))
                .map(word -> "  - " + word + " # q1 is so\n")
                .collect(joining());
        Reading reading = ModelFile.read("m.yaml", "claviger: 1\nsystem:\n  id: s\n  assumptions:\n" + list);
        assertEquals(Fault.KEY_MATERIAL, reading.problems().getFirst().fault());
    }

    @Test
    void aKeyFoldedOverLinesIsRefused() {
        String folded = "claviger: 1\nsystem:\n  id: s\n  purpose: -----BEGIN\n    PRIVATE\n    KEY-----\n";
        assertEquals(
                Fault.KEY_MATERIAL,
                ModelFile.read("m.yaml", folded).problems().getFirst().fault());
    }

    @Test
    void theMessageSaysWhichLine() {
        Reading reading = ModelFile.read("m.yaml", HEAD + "\n# " + PHRASE + "\n");
        assertEquals(4, reading.problems().getFirst().position().line());
    }

    @Test
    void aBareHexadecimalNumberIsAskedAboutOutsideFieldsForDigests() {
        String hex = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        Reading asked = ModelFile.read("m.yaml", HEAD + "keys: {a: {note: " + hex + "}}\n");
        assertEquals(
                List.of(Fault.HEX_QUESTION),
                asked.problems().stream().map(Problem::fault).toList());
        assertTrue(asked.sound());
        Reading expected = ModelFile.read("m.yaml", HEAD + "documents: {d: {digest: " + hex + "}}\n");
        assertEquals(List.of(), expected.problems());
    }
}
