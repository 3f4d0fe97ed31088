package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A SLIP-39 share is refused for its checksum alone, whether or not it could be combined with others. */
class Slip39ShareTest {
    /** "Mnemonic with invalid checksum", of 128 and of 256 bits. */
    private static final Set<String> BAD_CHECKSUM = Set.of("2", "21");

    // SLIP-39, "Test vectors": vectors.json, the extendable ones included.
    static Stream<List<String>> shares() {
        return Vectors.rows("slip39-vectors.txt");
    }

    @ParameterizedTest
    @MethodSource("shares")
    void aShareOfTheVectorsIsRefusedExactlyWhenItsChecksumHolds(List<String> share) {
        List<Kind> expected = BAD_CHECKSUM.contains(share.get(0)) ? List.of() : List.of(Kind.SLIP39_SHARE);
        assertEquals(expected, Vectors.kinds(share.get(1)));
        assertEquals(expected, Vectors.kinds(share.get(1).replace(" ", "\n- ").toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void aShareStampedByFirstFourLettersIsRefused(List<String> share) {
        List<Kind> expected = BAD_CHECKSUM.contains(share.get(0)) ? List.of() : List.of(Kind.SLIP39_SHARE);
        assertEquals(expected, Vectors.kinds(share.get(1).replaceAll("([a-z]{4})[a-z]*", "$1")));
    }
}
