package org.claviger.model.keymaterial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a mnemonic standard in their order, found by their normal form (see {@link #normal}). */
final class WordList {
    /** BIP-39 and SLIP-39 lists are made so that four letters tell their words apart. */
    static final int ABBREVIATION = 4;

    private static final int ABSENT = -1;

    private final List<String> words;
    private final Map<String, Integer> places = new HashMap<>();

    private final int letters;

    private WordList(List<String> words, int letters) {
        this.words = words;
        this.letters = letters;
        for (int i = 0; i < words.size(); i++) {
            places.put(form(i), i);
        }
    }

    /** Reads the list {@code name.txt} that lies beside this class. */
    static WordList read(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("This installation lacks the word list " + name);
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new WordList(all.lines().toList(), Integer.MAX_VALUE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", unreadable);
        }
    }

    /** The same words as they are stamped on metal plates, by their first four letters and only by these. */
    WordList abbreviated() {
        return new WordList(words, ABBREVIATION);
    }

    int size() {
        return words.size();
    }

    String word(int place) {
        return words.get(place);
    }

    /** The normal form by which the word of a place is found. */
    String form(int place) {
        String word = normal(words.get(place));
        return word.substring(0, Math.min(letters, word.length()));
    }

    /** The place of a word in its normal form, negative where it is not of the list. */
    int place(String normal) {
        return places.getOrDefault(normal, ABSENT);
    }

    /**
     * NFKD as BIP-39 demands, in lower case, without Latin accents (whose lists do not tell words apart by them),
     * variation selectors and invisible characters, so that no spelling of a word hides it.
     */
    static String normal(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return normalOutsideAscii(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    private static String normalOutsideAscii(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isLatinAccent(c) && !isVariationSelector(c) && Character.getType(c) != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static boolean isLatinAccent(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    private static boolean isVariationSelector(char c) {
        return c >= '\ufe00' && c <= '\ufe0f';
    }
}
