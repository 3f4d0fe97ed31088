package org.claviger.model.keymaterial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Electrum's seeds (Electrum documentation, "Electrum Seed Version System"): HMAC-SHA512 (RFC 2104) of the words under
 * the key "Seed version" begins with the hexadecimal digits of a wallet type. Lengths are those that Electrum made: 12
 * words, 13 in its first releases, 24 on request. By chance one run of list words in 215 is a seed.
 */
final class ElectrumSeed implements PhraseRule {
    private static final int[] LENGTHS = {24, 13, 12};
    private static final int BLOCK = 128;
    private static final byte[] KEY = "Seed version".getBytes(StandardCharsets.US_ASCII);

    private final WordList list;

    ElectrumSeed(WordList list) {
        this.list = list;
    }

    @Override
    public Kind kind() {
        return Kind.ELECTRUM_PHRASE;
    }

    @Override
    public int lengthAt(int[] words, int from, int available) {
        for (int length : LENGTHS) {
            if (length <= available && isSeed(words, from, length)) {
                return length;
            }
        }
        return 0;
    }

    private boolean isSeed(int[] words, int from, int length) {
        MessageDigest sha512 = Digests.sha512();
        sha512.update(padded(0x36));
        for (int i = from; i < from + length; i++) {
            if (i > from) {
                sha512.update((byte) ' ');
            }
            sha512.update(list.word(words[i]).getBytes(StandardCharsets.US_ASCII));
        }
        byte[] inner = sha512.digest();
        sha512.update(padded(0x5c));
        return isVersion(sha512.digest(inner));
    }

    private static byte[] padded(int mask) {
        byte[] block = Arrays.copyOf(KEY, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) mask;
        }
        return block;
    }

    /** 01 standard, 100 segwit, 101 two-factor, 102 two-factor segwit (electrum/version.py). */
    private static boolean isVersion(byte[] hash) {
        int threeDigits = (hash[0] & 0xff) << 4 | (hash[1] & 0xff) >> 4;
        return hash[0] == 1 || (threeDigits >= 0x100 && threeDigits <= 0x102);
    }
}
