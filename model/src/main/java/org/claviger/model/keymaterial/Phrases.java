package org.claviger.model.keymaterial;

import java.util.EnumMap;

/**
 * Finds recovery phrases in a run of words: in each vocabulary, in each stretch of words that are all of it, at each place.
 * Linear in the run, since every rule looks at a bounded number of words.
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
        EnumMap<Vocabulary.Script, Integer> ofScript = new EnumMap<>(Vocabulary.Script.class);
        for (int i = 0; i < count; i++) {
            words[i] = WordList.normal(text.substring(starts[i], ends[i]));
            ofScript.merge(Vocabulary.Script.of(words[i]), 1, Integer::sum);
        }
        ofScript.forEach((script, written) -> {
            if (written >= WordRun.FEWEST_WORDS) {
                Vocabulary.of(script).forEach(vocabulary -> judge(vocabulary, words, starts, ends));
            }
        });
    }

    private void judge(Vocabulary vocabulary, String[] words, int[] starts, int[] ends) {
        int[] places = new int[words.length];
        int inARow = 0;
        int longest = 0;
        for (int i = 0; i < words.length; i++) {
            places[i] = vocabulary.list().place(words[i]);
            inARow = places[i] < 0 ? 0 : inARow + 1;
            longest = Math.max(longest, inARow);
        }
        if (longest >= WordRun.FEWEST_WORDS) {
            int[] available = available(places);
            vocabulary.rules().forEach(rule -> judge(rule, places, available, starts, ends));
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
        int at = 0;
        while (at < places.length) {
            int length = available[at] < WordRun.FEWEST_WORDS ? 0 : rule.lengthAt(places, at, available[at]);
            if (length > 0) {
                found.add(rule.kind(), starts[at], ends[at + length - 1]);
            }
            at += Math.max(1, length);
        }
    }
}
