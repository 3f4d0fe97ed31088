package org.claviger.model.keymaterial;

/** Keys that are one long token, told apart by their length and first letters, proven by the checksum of their form. */
final class EncodedKeys {
    private static final String AGE = "AGE-SECRET-KEY-";
    private static final String AGE_POST_QUANTUM = "AGE-SECRET-KEY-PQ-";
    private static final String NOSTR = "nsec";

    /** Separator, 52 characters for 32 bytes, 6 of checksum. */
    private static final int BECH32_OF_32_BYTES = 1 + 52 + 6;

    private static final int STELLAR_LENGTH = 56;
    private static final int HEX_LENGTH = 64;

    private EncodedKeys() {}

    /** Looks at one token of ASCII letters and digits; work is bounded by its form's fixed length. */
    static void inspect(String text, int start, int end, Sightings found) {
        int length = end - start;
        if (isHexNumber(text, start, end)) {
            found.add(Kind.HEX_256_BIT, start, end);
        } else if (length == BECH32_OF_32_BYTES && text.charAt(start) == '1') {
            age(text, start, end, found);
        } else if (length == NOSTR.length() + BECH32_OF_32_BYTES && Bech32.isValid(text, start, end, NOSTR)) {
            found.add(Kind.NOSTR_SECRET_KEY, start, end);
        } else if (length == STELLAR_LENGTH && StellarSeed.isValid(text, start, end)) {
            found.add(Kind.STELLAR_SECRET_SEED, start, end);
        } else {
            Base58Keys.kindOf(text, start, end).ifPresent(kind -> found.add(kind, start, end));
        }
    }

    private static void age(String text, int start, int end, Sightings found) {
        for (String prefix : new String[] {AGE_POST_QUANTUM, AGE}) {
            int from = start - prefix.length();
            if (from >= 0 && Bech32.isValid(text, from, end, prefix)) {
                found.add(Kind.AGE_SECRET_KEY, from, end);
                return;
            }
        }
    }

    /** With or without 0x, and not a part of a longer number, since a token is never cut. */
    private static boolean isHexNumber(String text, int start, int end) {
        int digits = text.regionMatches(true, start, "0x", 0, 2) ? start + 2 : start;
        return end - digits == HEX_LENGTH && isHex(text, digits, end);
    }

    private static boolean isHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
