package org.claviger.model.keymaterial;

import java.util.Arrays;
import java.util.Locale;

/**
 * Encrypted keystores of Ethereum, by their keys, as JSON or YAML in any order: version 3 (Web3 Secret Storage
 * Definition) has {@code ciphertext}, {@code kdf} or {@code kdfparams}, and {@code mac}; version 4 (ERC-2335) has
 * {@code kdf}, {@code checksum}, {@code cipher} and a {@code message} that is hexadecimal.
 *
 * <pre>
 * {"crypto": {"ciphertext": "d172bf74...", "kdf": "scrypt", "kdfparams": {...}, "mac": "2103ac29..."}, "version": 3}
 * </pre>
 */
final class Keystore {
    /** A keystore is some 500 characters of JSON; its keys are sought this close to each other. */
    private static final int SPAN = 4_096;

    /** An encrypted key of 16 bytes, below which no keystore goes: a text that only explains the format has none. */
    private static final int FEWEST_DIGITS = 32;

    private static final int FARTHEST_VALUE = 16;
    private static final int NEVER = -SPAN - 1;

    private static final int CIPHERTEXT = 0;
    private static final int KDF = 1;
    private static final int MAC = 2;
    private static final int CIPHER = 3;
    private static final int CHECKSUM = 4;
    private static final int MESSAGE = 5;
    private static final int OTHER = 6;
    private static final int NONE = 7;

    private final String text;
    private final Sightings found;
    private final int[] lastSeen = new int[NONE];
    private int start;
    private int end;

    Keystore(String text, Sightings found) {
        this.text = text;
        this.found = found;
        Arrays.fill(lastSeen, NEVER);
    }

    /** Takes note of the key of a mapping that stands here. */
    void key(int keyStart, int keyEnd) {
        int name = name(keyStart, keyEnd);
        if (name == NONE) {
            return;
        }
        lastSeen[name] = keyStart;
        if (end > 0 && keyStart - end < SPAN) {
            end = valueEnd(keyEnd);
        } else if (allNear(keyStart, CIPHERTEXT, KDF, MAC) || allNear(keyStart, CIPHER, CHECKSUM, KDF, MESSAGE)) {
            end();
            start = firstNear(keyStart);
            end = valueEnd(keyEnd);
        }
    }

    /** Reports the keystore that is still open, if one is. */
    void end() {
        if (end > 0) {
            found.add(Kind.KEYSTORE, start, end);
            end = 0;
        }
    }

    private int name(int keyStart, int keyEnd) {
        return switch (text.substring(keyStart, keyEnd).toLowerCase(Locale.ROOT)) {
            case "ciphertext" -> digits(valueStart(keyEnd)) >= FEWEST_DIGITS ? CIPHERTEXT : NONE;
            case "kdf", "kdfparams" -> KDF;
            case "mac" -> MAC;
            case "cipher" -> CIPHER;
            case "checksum" -> CHECKSUM;
            case "message" -> digits(valueStart(keyEnd)) >= FEWEST_DIGITS ? MESSAGE : NONE;
            case "salt", "iv" -> OTHER;
            default -> NONE;
        };
    }

    private boolean allNear(int at, int... names) {
        for (int name : names) {
            if (at - lastSeen[name] >= SPAN) {
                return false;
            }
        }
        return true;
    }

    private int firstNear(int at) {
        int first = at;
        for (int seen : lastSeen) {
            if (at - seen < SPAN) {
                first = Math.min(first, seen);
            }
        }
        return first;
    }

    private int valueStart(int keyEnd) {
        int at = keyEnd;
        int limit = Math.min(text.length(), keyEnd + FARTHEST_VALUE);
        while (at < limit && !Token.contains(text, at)) {
            at++;
        }
        return at;
    }

    private int valueEnd(int keyEnd) {
        int at = valueStart(keyEnd);
        int limit = Math.min(text.length(), at + SPAN);
        while (at < limit && Token.contains(text, at)) {
            at++;
        }
        return at;
    }

    private int digits(int from) {
        int at = from;
        int limit = Math.min(text.length(), from + FEWEST_DIGITS);
        while (at < limit && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        return at - from;
    }
}
