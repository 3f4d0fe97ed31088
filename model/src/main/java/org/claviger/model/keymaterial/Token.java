package org.claviger.model.keymaterial;

/**
 * What a token is made of: ASCII letters, digits, and letters of other scripts with their marks (Unicode 17, general
 * categories L, M and Cf). A zero-width space separates; a soft hyphen, a joiner or a byte order mark hides in a word
 * and so belongs to it.
 */
final class Token {
    static final int LETTERS = 1;
    static final int DIGITS = 2;
    static final int OTHER_SCRIPT = 4;

    /** A letter outside the basic plane takes two chars. */
    private static final int WIDE = 8;

    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final int JOINING_CATEGORIES = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.FORMAT;

    private static final byte[] ASCII = ascii();

    private Token() {}

    static boolean contains(String text, int at) {
        return shapeAt(text, at) != 0;
    }

    /** The shape of the character at the offset, 0 where it belongs to no token or the text has ended. */
    static int shapeAt(String text, int at) {
        if (at >= text.length()) {
            return 0;
        }
        char c = text.charAt(at);
        return c < ASCII.length ? ASCII[c] : shapeOutsideAscii(text, at, c);
    }

    /** How many chars a character of this shape takes. */
    static int width(int shape) {
        return (shape & WIDE) == 0 ? 1 : 2;
    }

    private static int shapeOutsideAscii(String text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return Character.isLetter(text.codePointAt(at)) ? OTHER_SCRIPT | WIDE : 0;
        }
        boolean joins = (JOINING_CATEGORIES >> Character.getType(c) & 1) != 0;
        return joins && c != ZERO_WIDTH_SPACE ? OTHER_SCRIPT : 0;
    }

    private static byte[] ascii() {
        byte[] shapes = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            shapes[c] = LETTERS;
            shapes[Character.toUpperCase(c)] = LETTERS;
        }
        for (char c = '0'; c <= '9'; c++) {
            shapes[c] = DIGITS;
        }
        return shapes;
    }
}
