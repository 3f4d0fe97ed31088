package org.claviger.model.keymaterial;

import java.util.Locale;

/**
 * Bech32 (BIP-173, Wuille and Maxwell 2017), its checksum only. Upper and lower case are not told apart, as a copy
 * whose letters were changed still holds the key.
 */
final class Bech32 {
    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Bech32() {}

    /** Whether the text here is the prefix, the separator {@code 1}, data and the checksum of all of them. */
    static boolean isValid(String text, int start, int end, String prefix) {
        int separator = start + prefix.length();
        if (!text.regionMatches(true, start, prefix, 0, prefix.length()) || text.charAt(separator) != '1') {
            return false;
        }
        int checksum = expanded(prefix.toLowerCase(Locale.ROOT));
        for (int i = separator + 1; i < end; i++) {
            int value = ALPHABET.indexOf(Character.toLowerCase(text.charAt(i)));
            if (value < 0) {
                return false;
            }
            checksum = step(checksum, value);
        }
        return checksum == 1;
    }

    private static int expanded(String prefix) {
        int checksum = 1;
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) >> 5);
        }
        checksum = step(checksum, 0);
        for (int i = 0; i < prefix.length(); i++) {
            checksum = step(checksum, prefix.charAt(i) & 31);
        }
        return checksum;
    }

    private static int step(int checksum, int value) {
        int top = checksum >>> 25;
        int next = (checksum & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
        }
        return next;
    }
}
