package org.claviger.model.keymaterial;

import java.util.List;

/**
 * Finds key material in any text: a form field, a model file, an attachment that is text.
 *
 * <p>One pass splits the text into tokens (runs of letters and digits of any script) and hands each to the recognisers
 * that its shape admits; what they then check is a checksum, never a guess, so that prose, addresses, public keys and
 * transaction identifiers pass. Time is linear in the text (each token is checked against a fixed number of forms,
 * each of bounded length) and memory is that of the sightings. Nothing is read or loaded for a text without a
 * candidate.
 *
 * <p>What is not sought: material split across lines inside a word, in a picture, or in an encoding of its own (base64
 * of a phrase, say); mini private keys; words in another order than their own.
 */
public final class KeyMaterialScanner {
    /** Twelve Chinese words of one character and eleven spaces: nothing shorter is key material. */
    private static final int SHORTEST = 23;

    /** "1) abandon", "w1: abandon", "word12": a token with digits up to this long numbers its neighbour. */
    private static final int LONGEST_NUMBERING = 12;

    /** The shortest encoded key, a WIF whose first bytes are zero, is 50 characters long. */
    private static final int SHORTEST_ENCODED = 50;

    private static final int LONGEST_COMPOUND = 40;
    private static final int LONGEST_KEYSTORE_KEY = 10;
    private static final int FEWEST_DASHES = 4;

    private final String text;
    private final Sightings found = new Sightings();
    private final Keystore keystore;
    private final SolanaKeypairs keypairs;
    private final PemKeys pemKeys;

    /** Every word, and every word that is not the key of a mapping or glued to a number: "first: abandon". */
    private final WordRun words;

    private final WordRun values;

    private KeyMaterialScanner(String text) {
        this.text = text;
        this.keystore = new Keystore(text, found);
        this.keypairs = new SolanaKeypairs(text, found);
        this.pemKeys = new PemKeys(text, found);
        this.words = new WordRun(text, found, false);
        this.values = new WordRun(text, found, true);
    }

    /**
     * All key material in the text, in order of offset, without overlaps; empty for nearly every text.
     *
     * @param text of any length; a {@code String} is not copied
     */
    public static List<Sighting> scan(CharSequence text) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        return new KeyMaterialScanner(text.toString()).sightings();
    }

    private List<Sighting> sightings() {
        int at = 0;
        while (at < text.length()) {
            at = step(at);
        }
        words.end();
        values.end();
        keystore.end();
        return found.inOrder();
    }

    private int step(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '-' -> pemKeys.afterDashes(at, FEWEST_DASHES);
            case '[' -> keypairs.afterBracket(at);
            case '\\' -> afterBackslash(at);
            default -> Token.contains(text, at) ? token(at) : at + 1;
        };
    }

    /** In JSON a line break between two words is a backslash and an n, which is no part of the second word. */
    private int afterBackslash(int at) {
        boolean escaped = at + 1 < text.length() && "nrt".indexOf(text.charAt(at + 1)) >= 0;
        return escaped ? at + 2 : at + 1;
    }

    private int token(int start) {
        int shape = 0;
        int end = start;
        for (int part = Token.shapeAt(text, end); part != 0; part = Token.shapeAt(text, end)) {
            shape |= part;
            end += Token.width(part);
        }
        if ((shape & Token.DIGITS) == 0) {
            word(start, end, shape);
        } else {
            numbered(start, end);
        }
        if (end - start >= SHORTEST_ENCODED && (shape & Token.OTHER_SCRIPT) == 0) {
            EncodedKeys.inspect(text, start, end, found);
        }
        return end;
    }

    private void word(int start, int end, int shape) {
        boolean wholeKey = isKeyEnd(end);
        boolean key = wholeKey || isKeyEnd(compoundEnd(end));
        if (wholeKey && end - start <= LONGEST_KEYSTORE_KEY) {
            keystore.key(start, end);
        }
        if (shape == Token.LETTERS && end - start < WordRun.SHORTEST_WORD) {
            shortWord(start, end, key);
            return;
        }
        words.add(start, end);
        if (key) {
            values.leaveOut();
        } else {
            values.add(start, end);
        }
    }

    /** No list of Latin letters has a word of one or two, but enumerations do: "a) abandon", and keys: "w: abandon". */
    private void shortWord(int start, int end, boolean key) {
        boolean enumerates = end - start == 1 && end < text.length() && ").:".indexOf(text.charAt(end)) >= 0;
        if (!enumerates) {
            words.end();
            if (key) {
                values.leaveOut();
            } else {
                values.end();
            }
        }
    }

    /** "abandon1" is taken as a word among the words and as numbering among the values. */
    private void numbered(int start, int end) {
        if (end - start > LONGEST_NUMBERING) {
            words.end();
            values.end();
            return;
        }
        int from = start;
        int to = end;
        while (from < to && Character.isDigit(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isDigit(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= WordRun.SHORTEST_WORD) {
            words.add(from, to);
            values.leaveOut();
        }
    }

    /** The end of "seed-word-1" or "seed_word_1" after "seed", so that the parts of a key are no words. */
    private int compoundEnd(int end) {
        int limit = Math.min(text.length(), end + LONGEST_COMPOUND);
        int at = end;
        while (at < limit && (text.charAt(at) == '-' || text.charAt(at) == '_')) {
            do {
                at++;
            } while (at < limit && Token.contains(text, at));
        }
        return at;
    }

    /**
     * Whether what ends here is the key of a mapping: {@code key:}, {@code "key":}, {@code "key" :}, JSON within
     * JSON.
     */
    private boolean isKeyEnd(int end) {
        int at = end;
        if (at < text.length() && text.charAt(at) == '\\') {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == ':';
    }
}
