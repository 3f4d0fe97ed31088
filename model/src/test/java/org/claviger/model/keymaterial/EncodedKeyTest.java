package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A private key that is one token is refused by its checksum; its public half, or a copy with an error, passes. */
class EncodedKeyTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    // BIP-32, "Test Vectors" 1 to 4.
    static Stream<List<String>> extendedKeys() {
        return Vectors.rows("bip32-vectors.txt");
    }

    // SLIP-132, "Registered HD version bytes".
    static Stream<List<String>> versions() {
        return Vectors.rows("slip132-versions.txt");
    }

    @ParameterizedTest
    @MethodSource("extendedKeys")
    void anExtendedPrivateKeyIsRefusedAndItsPublicKeyPasses(List<String> vector) {
        assertFound(Kind.EXTENDED_PRIVATE_KEY, vector.get(3));
        assertPasses(vector.get(2));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void anExtendedKeyOfEveryRegisteredVersionIsToldPrivateFromPublic(List<String> vector) {
        if (vector.get(0).endsWith("prv")) {
            assertFound(Kind.EXTENDED_PRIVATE_KEY, vector.get(1));
        } else {
            assertPasses(vector.get(1));
        }
    }

    // Bitcoin Wiki, "Wallet import format"; Bitcoin Core, base58_keys_valid.json; BIP-38, "Test vectors", decrypted.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ",
                "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617",
                "5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr",
                "Kz6UJmQACJmLtaQj5A3JAge4kVTNQ8gbvXuwbmCj7bsaabudb3RD",
                "9213qJab2HNEpMpYNBa7wHGFKKbkDn24jpANDs2huN3yi4J11ko",
                "cTpB4YiyKiBcPxnefsDpbnDxFDffjqJob8wGCEDXxgQ7zQoMXJdH",
                "5KN7MzqK5wt2TP1fQCYyHBtDrXdJuXbUzm4A9rKAteGu3Qi5CVR",
                "5HtasZ6ofTHP6HCwTqTkLDuLQisYPah7aUnSKfC7h4hMUVw2gi5",
                "5Jajm8eQ22H3pGWLEVCXyvND8dQZhiQhoLJNKjYXk9roUFTMSZ4",
                "L44B5gGEpqEDRS9vVPz7QT35jcBG2r3CZwSwQ4fCewXAhAhqGVpP",
                "KwYgW8gcxj1JWJXhPSu4Fqwzfhp5Yfi42mdYmMa4XqK7NJxXUSK7",
                "5K4caxezwjGCGfnoPTZ8tMcJBLB7Jvyjv4xxeacadhq8nLisLR2",
                "5KJ51SgxWaAYR13zd9ReMhJpwrcX47xTJh2D3fGPG9CM8vkv5sH",
                "5JLdxTtcTHcfYcmJsNVy1v2PMDx432JPoYcBTVVRHpPaxUrdtf8",
                "5KMKKuUmAkiNbA3DazMQiLfDq47qs8MAEThm4yL8R2PhV1ov33D"
            })
    void aKeyInWalletImportFormatIsRefused(String wif) {
        assertFound(Kind.WIF_PRIVATE_KEY, wif);
    }

    // Chain parameters of Litecoin, Dogecoin and Dash (chainparams.cpp, SECRET_KEY).
    @ParameterizedTest
    @ValueSource(ints = {0xb0, 0x9e, 0xf1, 0xcc})
    void aKeyInWalletImportFormatOfAnotherCoinIsRefused(int version) {
        String key = "%02x".formatted(version) + "0c28fca386c7a227600b2fe50b7cae11ec86d3bf1fbe471be89827e19d72aa1d";
        assertFound(Kind.WIF_PRIVATE_KEY, base58Check(key));
        assertFound(Kind.WIF_PRIVATE_KEY, base58Check(key + "01"));
    }

    // BIP-38, "Test vectors", all of them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg",
                "6PRNFFkZc2NZ6dJqFfhRoFNMR9Lnyj7dYGrzdgXXVMXcxoKTePPX1dWByq",
                "6PRW5o9FLp4gJDDVqJQKJFTpMvdsSGJxMYHtHaQBF3ooa8mwD69bapcDQn",
                "6PYNKZ1EAgYgmQfmNVamxyXVWHzK5s6DGhwP4J5o44cvXdoY7sRzhtpUeo",
                "6PYLtMnXvfG3oJde97zRyLYFZCYizPU5T3LwgdYJz1fRhh16bU7u6PPmY7",
                "6PfQu77ygVyJLZjfvMLyhLMQbYnu5uguoJJ4kMCLqWwPEdfpwANVS76gTX",
                "6PfLGnQs6VZnrNpmVKfjotbnQuaJK4KZoPFrAjx1JMJUa1Ft8gnf5WxfKd",
                "6PgNBNNzDkKdhkT6uJntUXwwzQV8Rr2tZcbkDcuC9DZRsS6AtHts4Ypo1j",
                "6PgGWtx25kUg8QWvwuJAgorN6k9FbE25rv5dMRwu5SKMnfpfVe5mar2ngH"
            })
    void aBip38EncryptedKeyIsRefused(String key) {
        assertFound(Kind.BIP38_ENCRYPTED_KEY, key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passphrasepxFy57B9v8HtUsszJYKReoNDV6VHjUSGt8EVJmux9n1J3Ltf1gRxyDGXqnf9qm",
                "passphraseoRDGAXTWzbp72eVbtUDdn1rwpgPUGjNZEc6CGBo8i5EC1FPW8wcnLdq4ThKzAS",
                "passphraseaB8feaLQDENqCgr4gKZpmf4VoaT6qdjJNJiv7fsKvjqavcJxvuR1hy25aTu5sX",
                "passphrased3z9rQJHSyBkNBwTRPkUGNVEVrUAcfAXDyRU1V28ie6hNFbqDwbFBvsTK7yWVK"
            })
    void aBip38PassphraseCodeIsRefused(String code) {
        assertFound(Kind.BIP38_PASSPHRASE_CODE, code);
    }

    // BIP-38's confirmation codes confirm an address and open nothing.
    @Test
    void aBip38ConfirmationCodePasses() {
        assertPasses("cfrm38V8aXBn7JWA1ESmFMUn6erxeBGZGAxJPY4e36S9QWkzZKtaVqLNMgnifETYw7BPwWC9aPD");
    }

    // C2SP CCTV, age test kit.
    @Test
    void anAgeSecretKeyIsRefused() {
        assertFound(Kind.AGE_SECRET_KEY, "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0");
    }

    // NIP-19, "Examples".
    @Test
    void aNostrSecretKeyIsRefusedAndAPublicKeyPasses() {
        assertFound(Kind.NOSTR_SECRET_KEY, "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5");
        assertPasses("npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg");
    }

    // SEP-5, "Test Cases", test 1.
    @Test
    void aStellarSecretSeedIsRefusedAndItsAddressPasses() {
        assertFound(Kind.STELLAR_SECRET_SEED, "SBGWSG6BTNCKCOB3DIFBGCVMUPQFYPA2G4O34RMTB343OYPXU5DJDVMN");
        assertFound(Kind.STELLAR_SECRET_SEED, "SCEPFFWGAG5P2VX5DHIYK3XEMZYLTYWIPWYEKXFHSK25RVMIUNJ7CTIS");
        assertPasses("GDRXE2BQUC3AZNPVFSCEZ76NJ3WWL25FYFK6RGZGIEKWE4SOOHSUJUJ6");
    }

    // RFC 8032, section 7.1, tests 1 and 2: secret key, then public key.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
                        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
                        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
            })
    void aSolanaKeyPairIsRefusedAndSixtyFourOtherNumbersPass(String hex) {
        byte[] pair = HexFormat.of().parseHex(hex);
        assertEquals(List.of(Kind.SOLANA_KEYPAIR), Vectors.kinds(array(pair, ",")));
        assertEquals(List.of(Kind.SOLANA_KEYPAIR), Vectors.kinds("key: " + array(pair, ",\n  ")));
        pair[40] ^= 1;
        assertEquals(List.of(), Vectors.kinds(array(pair, ",")));
        assertEquals(List.of(), Vectors.kinds(array(new byte[63], ", ") + array(new byte[65], ", ")));
    }

    private static String array(byte[] bytes, String separator) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> String.valueOf(Byte.toUnsignedInt(bytes[i])))
                .collect(Collectors.joining(separator, "[", "]"));
    }

    private static void assertFound(Kind kind, String key) {
        assertEquals(List.of(new Sighting(kind, 0, key.length())), KeyMaterialScanner.scan(key));
        assertEquals(
                List.of(new Sighting(kind, 6, 6 + key.length())), KeyMaterialScanner.scan("key: \"" + key + "\"\n"));
        assertPasses(withAnError(key));
    }

    private static void assertPasses(String text) {
        assertEquals(List.of(), KeyMaterialScanner.scan(text));
    }

    /** Another letter of every alphabet in the last place but five. */
    private static String withAnError(String key) {
        int at = key.length() - 6;
        char other = Character.toUpperCase(key.charAt(at)) == 'Q' ? 'Z' : 'Q';
        boolean lower = key.equals(key.toLowerCase(Locale.ROOT));
        return key.substring(0, at) + (lower ? Character.toLowerCase(other) : other) + key.substring(at + 1);
    }

    private static String base58Check(String hex) {
        byte[] payload = HexFormat.of().parseHex(hex);
        byte[] checksum = Vectors.sha256(Vectors.sha256(payload));
        BigInteger number = new BigInteger(hex + HexFormat.of().formatHex(checksum, 0, 4), 16);
        StringBuilder text = new StringBuilder();
        while (number.signum() > 0) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
            text.insert(0, ALPHABET.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return text.toString();
    }
}
