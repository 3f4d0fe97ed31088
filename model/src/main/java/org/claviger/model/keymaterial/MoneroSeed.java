package org.claviger.model.keymaterial;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Monero's English seeds (src/mnemonics/electrum-words.cpp): 24 words and one of them again, at the place that the
 * CRC-32 of their three-letter prefixes, taken modulo 24, points at.
 */
final class MoneroSeed implements PhraseRule {
    private static final int DATA_WORDS = 24;
    private static final int PREFIX = 3;

    private final byte[][] prefixes;

    MoneroSeed(WordList list) {
        prefixes = new byte[list.size()][];
        for (int i = 0; i < prefixes.length; i++) {
            prefixes[i] = list.word(i).substring(0, PREFIX).getBytes(StandardCharsets.US_ASCII);
        }
    }

    @Override
    public Kind kind() {
        return Kind.MONERO_PHRASE;
    }

    @Override
    public int lengthAt(int[] words, int from, int available) {
        if (available <= DATA_WORDS) {
            return 0;
        }
        CRC32 crc = new CRC32();
        for (int i = from; i < from + DATA_WORDS; i++) {
            crc.update(prefixes[words[i]]);
        }
        int repeated = words[from + (int) (crc.getValue() % DATA_WORDS)];
        return words[from + DATA_WORDS] == repeated ? DATA_WORDS + 1 : 0;
    }
}
