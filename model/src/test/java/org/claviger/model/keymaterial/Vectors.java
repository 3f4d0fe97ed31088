package org.claviger.model.keymaterial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Published vectors, as rows of tab-separated cells, and phrases made here from entropy by the letter of BIP-39. */
final class Vectors {
    static final List<String> LANGUAGES = List.of(
            "english",
            "japanese",
            "korean",
            "spanish",
            "chinese-simplified",
            "chinese-traditional",
            "french",
            "italian",
            "czech",
            "portuguese");

    private Vectors() {}

    static Stream<List<String>> rows(String file) {
        return lines(file).filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\t", -1)));
    }

    static Stream<String> lines(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    static List<String> bip39Words(String language) {
        return lines("bip39-" + language + ".txt").toList();
    }

    /** A phrase of 12, 15, 18, 21 or 24 words; written for the test, bit by bit, apart from the code under test. */
    static List<String> phrase(RandomGenerator random, int count, List<String> list) {
        byte[] entropy = new byte[count / 3 * 4];
        random.nextBytes(entropy);
        return phrase(entropy, list);
    }

    static List<String> phrase(byte[] entropy, List<String> list) {
        StringBuilder bits = new StringBuilder();
        for (byte octet : entropy) {
            bits.append(binary(octet));
        }
        bits.append(binary(sha256(entropy)[0]), 0, entropy.length / 4);
        List<String> words = new ArrayList<>();
        for (int at = 0; at < bits.length(); at += 11) {
            words.add(list.get(Integer.parseInt(bits.substring(at, at + 11), 2)));
        }
        return words;
    }

    static byte[] sha256(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String binary(byte octet) {
        String digits = Integer.toBinaryString(Byte.toUnsignedInt(octet));
        return "0".repeat(8 - digits.length()) + digits;
    }

    static List<Kind> kinds(CharSequence text) {
        return KeyMaterialScanner.scan(text).stream().map(Sighting::kind).toList();
    }
}
