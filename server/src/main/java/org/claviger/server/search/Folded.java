package org.claviger.server.search;

import java.text.Normalizer;

/**
 * A text beside itself as it is compared: small letters without accents, so that {@code zurich} finds {@code Zürich}. Both
 * are equally long, so a place in one is the place in the other.
 */
record Folded(String text, String plain) {
    static Folded of(String text) {
        return new Folded(text, plain(text));
    }

    private static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] < 128 ? Character.toLowerCase(plain[i]) : base(plain[i]);
        }
        return new String(plain);
    }

    private static char base(char letter) {
        return Character.isSurrogate(letter)
                ? letter
                : Character.toLowerCase(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                        .charAt(0));
    }

    boolean holds(String word) {
        return plain.contains(word);
    }

    /** Whether a word of it begins like this. */
    boolean begins(String word) {
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
