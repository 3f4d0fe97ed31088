package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What belongs into a threat model is never refused: prose, addresses, public keys, identifiers; a hash is asked
 * about.
 */
class OrdinaryTextTest {
    private static final List<String> SENTENCES = List.of(
            "The signing page shows one transaction and submits another to the three owners of the cold wallet.",
            "Backups of the seed phrase are kept on metal plates in two vaults, each sealed and numbered.",
            "An attacker who controls the build pipeline could replace the address that the display shows.",
            "Each key holder must verify the amount, the recipient and the fee on a second, offline device.",
            "On 21 February 2025 about 401,000 ETH left the multisignature wallet of an exchange.",
            "Grant and revoke procedures were reviewed by the security lead; two findings remain open.",
            "Key material is created by the operator that will use it, on a system without network access.",
            "The incident report says that the private key was found in a public repository for six months.",
            "Every role, system and supplier should say where it stands: inside, connected or outside.",
            "Review the word list, then choose which person will carry each sealed paper to the vault.",
            "Use the second display, check that these letters match, then sign, else stop and report it.",
            "Der Angreifer tauscht die Adresse aus, bevor der Verantwortliche die Zahlung freigibt.",
            "L'attaquant remplace la page de signature et les trois signataires approuvent la transaction.",
            "El atacante sustituye la biblioteca y las claves privadas se envían a un servidor remoto.",
            "攻击者替换了签名页面，三名签名人在不知情的情况下批准了交易。我们的冷钱包在一天之内就被清空了。",
            "攻撃者は署名画面を差し替え、三人の署名者は気づかないまま取引を承認した。",
            "공격자가 서명 페이지를 바꾸었고 세 명의 서명자는 모르는 채 거래를 승인했다.");

    private static final List<String> THINGS = List.of(
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
            "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
            "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV",
            "123e4567-e89b-12d3-a456-426614174000",
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
            "sha1: da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "key/hot-btc",
            "- {step: sign, on: [component/device-a, component/device-b], by: [role/signer-a]}",
            "range: 0.02..0.2 per year");

    @Test
    void proseAndWhatStandsInItIsNeverRefused() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                List<String> from = random.nextInt(4) == 0 ? THINGS : SENTENCES;
                text.append(from.get(random.nextInt(from.size()))).append(random.nextBoolean() ? " " : "\n");
            }
            assertEquals(List.of(), KeyMaterialScanner.scan(text), "seed " + seed);
        }
    }

    /** Sentences shuffled word by word lack the grammar that real ones have and still are no phrases. */
    @Test
    void theWordsOfProseInAnyOrderAreNeverRefused() {
        List<String> words = SENTENCES.stream()
                .flatMap(sentence -> List.of(sentence.split(" ")).stream())
                .toList();
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            random.ints(5_000, 0, words.size())
                    .forEach(at -> text.append(words.get(at)).append(' '));
            assertEquals(List.of(), KeyMaterialScanner.scan(text), "seed " + seed);
        }
    }

    /** Of such text every eighth by chance would be a phrase if chance were not taken into account. */
    @Test
    void structuredTextThatRepeatsAFewWordsOfAListPasses() {
        List<String> words = List.of("space", "object", "code", "large", "new", "old", "script", "map");
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("statistics:\n");
            for (int i = 0; i < 24; i++) {
                text.append(words.get(random.nextInt(3)))
                        .append('_')
                        .append(words.get(random.nextInt(3)))
                        .append(": 7\n");
            }
            assertEquals(List.of(), KeyMaterialScanner.scan(text), "seed " + seed);
        }
    }

    // NIST FIPS 180-4 examples: SHA-256 of "abc".
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "0xba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void aNumberOfSixtyFourHexadecimalDigitsIsAskedAbout(String number) {
        Sighting expected = new Sighting(Kind.HEX_256_BIT, 10, 10 + number.length());
        assertEquals(List.of(expected), KeyMaterialScanner.scan("The hash (" + number + ") of it."));
        assertEquals(Verdict.ASKED, expected.verdict());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 63, 65, 96, 128})
    void aHexadecimalNumberOfAnotherLengthPasses(int digits) {
        assertEquals(
                List.of(),
                KeyMaterialScanner.scan("The number is " + "a7".repeat(64).substring(0, digits) + "."));
    }

    @Test
    void aRunOfListWordsWithoutAChecksumPasses() {
        assertEquals(List.of(), Vectors.kinds("abandon ".repeat(12)));
        assertEquals(List.of(), Vectors.kinds("word list key sign seed phrase wallet vault"));
    }
}
