package org.claviger.model.keymaterial;

/** A Stellar secret seed: StrKey (SEP-23) of version 18 (S), 32 bytes and a CRC-16/XMODEM, in base32 (RFC 4648). */
final class StellarSeed {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int VERSION = 18 << 3;
    private static final int CHECKED_BYTES = 33;
    private static final int POLYNOMIAL = 0x1021;

    private StellarSeed() {}

    static boolean isValid(String text, int start, int end) {
        byte[] decoded = new byte[(end - start) * 5 / 8];
        int bits = 0;
        int held = 0;
        int next = 0;
        for (int i = start; i < end; i++) {
            int value = ALPHABET.indexOf(Character.toUpperCase(text.charAt(i)));
            if (value < 0) {
                return false;
            }
            held = (held << 5 | value) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                decoded[next++] = (byte) (held >> bits);
            }
        }
        return Byte.toUnsignedInt(decoded[0]) == VERSION && crc(decoded) == storedCrc(decoded);
    }

    private static int storedCrc(byte[] decoded) {
        return Byte.toUnsignedInt(decoded[CHECKED_BYTES + 1]) << 8 | Byte.toUnsignedInt(decoded[CHECKED_BYTES]);
    }

    private static int crc(byte[] decoded) {
        int crc = 0;
        for (int i = 0; i < CHECKED_BYTES; i++) {
            crc ^= Byte.toUnsignedInt(decoded[i]) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1 ^ ((crc & 0x8000) == 0 ? 0 : POLYNOMIAL)) & 0xffff;
            }
        }
        return crc;
    }
}
