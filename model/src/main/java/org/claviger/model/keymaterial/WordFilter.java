package org.claviger.model.keymaterial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Says in a microsecond which lists of Latin letters a word is certainly not on, so that the lists themselves (twenty
 * milliseconds in a new process) are read for next to no text: a Bloom filter with one hash function (Bloom 1970), of
 * 2<sup>14</sup> entries of 16 bits, one bit for each list. An eighth of the words that are not on a list of 2048 seem
 * to be.
 *
 * <p>The table is the file {@value #FILE}, made from the lists and checked against them by {@code WordFilterTest}.
 */
final class WordFilter {
    static final String FILE = "latin-words.bin";
    static final int ENTRIES = 1 << 14;

    private static final byte[] TABLE = read();

    private WordFilter() {}

    /** One bit for each list that the word may be on; see {@link Vocabulary}. */
    static int lists(String normal) {
        int at = 2 * entry(normal);
        return (TABLE[at] & 0xff) << 8 | (TABLE[at + 1] & 0xff);
    }

    /** Fibonacci hashing (Knuth, volume 3, section 6.4) of the hash that the Java language specifies for strings. */
    static int entry(String normal) {
        return (normal.hashCode() * 0x9e3779b1) >>> 18;
    }

    private static byte[] read() {
        try (InputStream in = WordFilter.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("This installation lacks the file " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file " + FILE + " cannot be read", unreadable);
        }
    }
}
