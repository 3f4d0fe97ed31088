package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recovery phrase is refused in whatever language and standard it is, and words that are none pass. */
class RecoveryPhraseTest {
    private static final List<String> ENGLISH = Vectors.bip39Words("english");

    // BIP-39, "Test vectors": trezor/python-mnemonic, vectors.json.
    static Stream<List<String>> english() {
        return Vectors.rows("bip39-english-vectors.txt");
    }

    // BIP-39, "Test vectors": bip32JP/bip32JP.github.io, test_JP_BIP39.json.
    static Stream<List<String>> japanese() {
        return Vectors.rows("bip39-japanese-vectors.txt");
    }

    static Stream<List<String>> languages() {
        return Vectors.rows("bip39-languages.txt");
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyEnglishVectorOfTheBipIsRefusedWhole(List<String> vector) {
        assertRefusedWhole(vector.get(1));
    }

    @ParameterizedTest
    @MethodSource("japanese")
    void everyJapaneseVectorIsRefusedWithItsIdeographicSpaces(List<String> vector) {
        assertRefusedWhole(vector.get(1));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPhraseOfEveryLengthInEveryLanguageIsRefusedComposedOrDecomposedOrShouted(List<String> vector) {
        String phrase = vector.get(2);
        assertRefusedWhole(phrase);
        assertRefusedWhole(Normalizer.normalize(phrase, Normalizer.Form.NFKD));
        assertRefusedWhole(phrase.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spanish", "french"})
    void accentsThatWereLeftOutHideNothing(String language) {
        Random random = new Random(7);
        String phrase = String.join(" ", Vectors.phrase(random, 24, Vectors.bip39Words(language)));
        assertRefusedWhole(Normalizer.normalize(phrase, Normalizer.Form.NFKD).replaceAll("[\u0300-\u036f]", ""));
    }

    @Test
    void aPhraseStampedByFirstFourLettersIsRefused() {
        List<String> stamped = Vectors.phrase(new Random(4), 24, ENGLISH).stream()
                .map(word -> word.substring(0, Math.min(4, word.length())).toUpperCase(Locale.ROOT))
                .toList();
        assertEquals(List.of(Kind.BIP39_PHRASE), Vectors.kinds(String.join(" ", stamped)));
    }

    @Test
    void aPhraseWithAWordSwappedIsRefusedExactlyWhenItsChecksumStillHolds() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int count = 12 + 3 * random.nextInt(5);
            List<String> words = new ArrayList<>(Vectors.phrase(random, count, ENGLISH));
            words.set(random.nextInt(count), ENGLISH.get(random.nextInt(ENGLISH.size())));
            boolean holds = windows(words).anyMatch(RecoveryPhraseTest::hasChecksum);
            List<Kind> found = Vectors.kinds(String.join(" ", words));
            // By chance one run of words in some two hundred is a seed of Electrum's, with or without BIP-39's
            // checksum.
            boolean asExpected = holds ? !found.isEmpty() : !found.contains(Kind.BIP39_PHRASE);
            assertTrue(asExpected, "seed " + seed);
        }
    }

    @Test
    void aPhraseAmongOtherWordsOfTheListIsRefused() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> words = new ArrayList<>(random.ints(random.nextInt(2_000), 0, ENGLISH.size())
                    .mapToObj(ENGLISH::get)
                    .toList());
            int at = random.nextInt(words.size() + 1);
            List<String> phrase = Vectors.phrase(random, 24, ENGLISH);
            words.addAll(at, phrase);
            String before =
                    words.subList(0, at).stream().map(word -> word + " ").reduce("", String::concat);
            int middle = before.length() + String.join(" ", phrase).length() / 2;
            assertTrue(
                    KeyMaterialScanner.scan(String.join(" ", words)).stream()
                            .anyMatch(sighting -> sighting.start() <= middle && middle < sighting.end()),
                    "seed " + seed);
        }
    }

    // Electrum, tests/test_mnemonic.py and tests/test_wallet_vertical.py: standard, segwit, two-factor, two-factor
    // segwit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cram swing cover prefer miss modify ritual silly deliver chunk behind inform able",
                "wild father tree among universe such mobile favorite target dynamic credit identify",
                "science dawn member doll dutch real can brick knife deny drive list",
                "universe topic remind silver february ranch shine worth innocent cattle enhance wise"
            })
    void anElectrumSeedOfEveryWalletTypeIsRefused(String phrase) {
        assertEquals(List.of(Kind.ELECTRUM_PHRASE), Vectors.kinds(phrase));
        assertEquals(List.of(Kind.ELECTRUM_PHRASE), Vectors.kinds(phrase.toUpperCase(Locale.ROOT)));
    }

    // Monero, tests/functional_tests/transfer.py; Monero's documentation of private stagenets.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "velvet lymph giddy number token physics poetry unquoted nibs useful sabotage limits benches lifestyle"
                        + " eden nitrogen anvil fewest avoid batch vials washing fences goat unquoted",
                "sequence atlas unveil summon pebbles tuesday beer rudely snake rockets different fuselage woven tagged"
                        + " bested dented vegan hover rapid fawns obvious muppet randomly seasons randomly"
            })
    void aMoneroSeedIsRefusedAndOneWithAnotherLastWordPasses(String phrase) {
        assertEquals(List.of(Kind.MONERO_PHRASE), Vectors.kinds(phrase));
        assertEquals(List.of(), Vectors.kinds(phrase.substring(0, phrase.lastIndexOf(' ')) + " abbey"));
    }

    @Test
    void aSightingOfAPhraseSaysNoneOfItsWords() {
        Sighting sighting = KeyMaterialScanner.scan(
                        "legal winner thank year wave sausage worth useful legal winner thank yellow")
                .getFirst();
        assertEquals("Sighting[kind=BIP39_PHRASE, start=0, end=75]", sighting.toString());
        assertEquals(Verdict.REFUSED, sighting.verdict());
    }

    private static void assertRefusedWhole(String phrase) {
        assertEquals(List.of(new Sighting(Kind.BIP39_PHRASE, 0, phrase.length())), KeyMaterialScanner.scan(phrase));
    }

    private static Stream<List<String>> windows(List<String> words) {
        return Stream.of(12, 15, 18, 21, 24)
                .flatMap(length -> Stream.iterate(0, from -> from + length <= words.size(), from -> from + 1)
                        .map(from -> words.subList(from, from + length)));
    }

    private static boolean hasChecksum(List<String> phrase) {
        StringBuilder bits = new StringBuilder();
        for (String word : phrase) {
            bits.append(Integer.toBinaryString(2048 + ENGLISH.indexOf(word)).substring(1));
        }
        byte[] entropy = new byte[phrase.size() / 3 * 4];
        for (int i = 0; i < entropy.length; i++) {
            entropy[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return Vectors.phrase(entropy, ENGLISH).equals(phrase);
    }
}
