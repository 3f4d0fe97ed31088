package org.claviger.model.keymaterial;

import java.util.Arrays;

/**
 * Finds recovery phrases in a run of words: in each vocabulary, in each stretch of words that are all of it, at each
 * place (inside a phrase too, since by chance one may begin in the words before a real one and hide it). Linear in the
 * run, since every rule looks at a bounded number of words.
 */
final class Phrases {
    private final String text;
    private final Sightings found;

    Phrases(String text, Sightings found) {
        this.text = text;
        this.found = found;
    }

    /** Judges the words that stand at the given offsets. */
    void judge(int[] starts, int[] ends, int count) {
        String[] words = new String[count];
        for (int i = 0; i < count; i++) {
            words[i] = WordList.normal(text.substring(starts[i], ends[i]));
        }
        for (Vocabulary vocabulary : Vocabulary.values()) {
            if (mayHoldAPhrase(vocabulary, words)) {
                judge(vocabulary.book(), words, starts, ends);
            }
        }
    }

    private static boolean mayHoldAPhrase(Vocabulary vocabulary, String[] words) {
        int inARow = 0;
        for (String word : words) {
            inARow = vocabulary.mayContain(word) ? inARow + 1 : 0;
            if (inARow >= WordRun.FEWEST_WORDS) {
                return true;
            }
        }
        return false;
    }

    private void judge(Vocabulary.Book book, String[] words, int[] starts, int[] ends) {
        int[] places = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            places[i] = book.list().place(words[i]);
        }
        int[] available = available(places);
        for (PhraseRule rule : book.rules()) {
            judge(rule, places, available, starts, ends);
        }
    }

    /** At each place, how many words from there on are of the list. */
    private static int[] available(int[] places) {
        int[] available = new int[places.length];
        for (int i = places.length - 1; i >= 0; i--) {
            int after = i + 1 < places.length ? available[i + 1] : 0;
            available[i] = places[i] < 0 ? 0 : after + 1;
        }
        return available;
    }

    private void judge(PhraseRule rule, int[] places, int[] available, int[] starts, int[] ends) {
        for (int at = 0; at < places.length; at++) {
            int length = available[at] < WordRun.FEWEST_WORDS ? 0 : rule.lengthAt(places, at, available[at]);
            if (length > 0 && !isRepetition(places, starts, ends, at, length)) {
                found.add(rule.kind(), starts[at], ends[at + length - 1]);
            }
        }
    }

    /**
     * Structured text and program code repeat a few words often enough that chance makes a phrase of them:
     * "large_object_space, new_object_space". Of twelve words drawn at random a third repeats others once in twenty
     * million draws. So a phrase of few different words, as test vectors are, counts only where nothing but white
     * space and commas is between its words.
     */
    private boolean isRepetition(int[] places, int[] starts, int[] ends, int from, int length) {
        long different = Arrays.stream(places, from, from + length).distinct().count();
        if (different > length * 2 / 3) {
            return false;
        }
        for (int i = from; i < from + length - 1; i++) {
            if (!isPlain(ends[i], starts[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlain(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c != ',' && !Character.isSpaceChar(c) && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
