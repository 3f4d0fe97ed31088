package org.claviger.model.keymaterial;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * BIP-39, "Generating the mnemonic": words of 11 bits each; of 33 bits, 32 are entropy and one is of its SHA-256. By
 * chance one run of twelve list words in sixteen is a phrase, one of twenty-four in 256.
 */
final class Bip39 implements PhraseRule {
    private static final int BITS_PER_WORD = 11;
    private static final int SHORTEST_PHRASE = 12;
    private static final int LONGEST_PHRASE = 24;
    private static final int STEP = 3;

    @Override
    public Kind kind() {
        return Kind.BIP39_PHRASE;
    }

    @Override
    public int lengthAt(int[] words, int from, int available) {
        if (available < SHORTEST_PHRASE) {
            return 0;
        }
        MessageDigest sha256 = Digests.sha256();
        byte[] bits = packed(words, from, Math.min(available, LONGEST_PHRASE));
        for (int count = LONGEST_PHRASE; count >= SHORTEST_PHRASE; count -= STEP) {
            if (count <= available && checksumHolds(sha256, bits, count)) {
                return count;
            }
        }
        return 0;
    }

    /** All the words as one string of bits, most significant first. */
    private static byte[] packed(int[] words, int from, int count) {
        byte[] bits = new byte[(count * BITS_PER_WORD + 7) / 8];
        int held = 0;
        int heldBits = 0;
        int next = 0;
        for (int i = from; i < from + count; i++) {
            held = (held << BITS_PER_WORD | words[i]) & 0x7ffff;
            heldBits += BITS_PER_WORD;
            while (heldBits >= 8) {
                heldBits -= 8;
                bits[next++] = (byte) (held >> heldBits);
            }
        }
        if (heldBits > 0) {
            bits[next] = (byte) (held << (8 - heldBits));
        }
        return bits;
    }

    /** Entropy is whole bytes, and the checksum of at most eight bits begins on the next one. */
    private static boolean checksumHolds(MessageDigest sha256, byte[] bits, int count) {
        int checksumBits = count / STEP;
        int entropyBytes = (count * BITS_PER_WORD - checksumBits) / 8;
        int expected = sha256.digest(Arrays.copyOf(bits, entropyBytes))[0];
        return (expected & 0xff) >> (8 - checksumBits) == (bits[entropyBytes] & 0xff) >> (8 - checksumBits);
    }
}
