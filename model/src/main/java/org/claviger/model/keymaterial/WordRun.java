package org.claviger.model.keymaterial;

import java.util.Locale;

/**
 * The words since the last one that no recovery phrase can contain, at most {@value #CAPACITY} of them: a longer run is
 * judged piece by piece, each piece beginning with the last words of the one before so that no phrase is cut.
 *
 * <p>Looking a word up is dear, so a run is looked at only when enough of its words in a row have the right length and
 * are none of the commonest there are. Few sentences have, and few models.
 */
final class WordRun {
    /** Bounds of the lists in Latin letters, proven for every list by a test. */
    static final int SHORTEST_WORD = 3;

    static final int LONGEST_WORD = 9;
    static final int LONGEST_MONERO_WORD = 12;

    static final int FEWEST_WORDS = 12;
    private static final int MONERO_WORDS = 25;

    private static final int LONGEST_COMMON_WORD = 9;
    private static final int CAPACITY = 512;

    /**
     * Pieces judged word by word in one text, a quarter of a million words that look like phrases: no prose has as many,
     * and a text that does is refused unproven rather than looked at for minutes.
     */
    private static final int MOST_JUDGED = 500;

    private final String text;
    private final Sightings found;
    private final int[] starts = new int[CAPACITY];
    private final int[] ends = new int[CAPACITY];
    private final boolean repeats;
    private int count;
    private int judged;
    private boolean differs;

    /** @param repeats whether another run gets the same words, up to one that is {@link #leaveOut left out} here */
    WordRun(String text, Sightings found, boolean repeats) {
        this.text = text;
        this.found = found;
        this.repeats = repeats;
    }

    /** Says that the other run got a word, or an end, that this one did not: from here on it is judged on its own. */
    void leaveOut() {
        differs = true;
    }

    void add(int start, int end) {
        if (count == CAPACITY) {
            judge();
            keepLast(PhraseRule.LONGEST - 1);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }

    void end() {
        if (count >= FEWEST_WORDS) {
            judge();
        }
        count = 0;
        differs = false;
    }

    private void keepLast(int kept) {
        System.arraycopy(starts, count - kept, starts, 0, kept);
        System.arraycopy(ends, count - kept, ends, 0, kept);
        count = kept;
    }

    private void judge() {
        if ((differs || !repeats) && isPlausible()) {
            if (judged++ < MOST_JUDGED) {
                new Phrases(text, found).judge(starts, ends, count);
            } else {
                found.add(Kind.BIP39_PHRASE, starts[0], ends[count - 1]);
            }
        }
    }

    private boolean isPlausible() {
        int inARow = 0;
        int longOnes = 0;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - starts[i];
            boolean ascii = isAscii(starts[i], ends[i]);
            boolean common = ascii && (isCommon(starts[i], ends[i]) || isPrefixAgain(i));
            inARow = common || (ascii && length > LONGEST_WORD) ? 0 : inARow + 1;
            longOnes = common || length > LONGEST_MONERO_WORD ? 0 : longOnes + 1;
            if (inARow >= FEWEST_WORDS || longOnes >= MONERO_WORDS) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same word again with more than white space and commas between: a list of references such as {@code key/k1,
     * key/k2}, not a phrase. A phrase with so many repetitions counts only when nothing else separates its words.
     */
    private boolean isPrefixAgain(int index) {
        if (index == 0) {
            return false;
        }
        int length = ends[index] - starts[index];
        return length == ends[index - 1] - starts[index - 1]
                && text.regionMatches(true, starts[index], text, starts[index - 1], length)
                && !blank(ends[index - 1], starts[index]);
    }

    private boolean blank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != ',') {
                return false;
            }
        }
        return true;
    }

    private boolean isAscii(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /**
     * Frequent in English prose or in threat models and, as a test proves, in no list, whole or cut to four letters.
     */
    private boolean isCommon(int start, int end) {
        return end - start <= LONGEST_COMMON_WORD
                && isCommon(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    static boolean isCommon(String word) {
        return switch (word) {
            case "the",
                    "and",
                    "for",
                    "are",
                    "was",
                    "from",
                    "not",
                    "has",
                    "its",
                    "his",
                    "her",
                    "been",
                    "their",
                    "which",
                    "would",
                    "these",
                    "could",
                    "every",
                    "those",
                    "may",
                    "our",
                    "had",
                    "but",
                    "who",
                    "how",
                    "keys",
                    "wallet",
                    "records",
                    "signing",
                    "signer",
                    "signers",
                    "role",
                    "procedure",
                    "date",
                    "theft",
                    "hash",
                    "sources",
                    "backup",
                    "backups",
                    "per",
                    "tasks",
                    "insider",
                    "persons",
                    "actions",
                    "contract",
                    "event",
                    "events",
                    "finds",
                    "runs",
                    "addresses",
                    "chain",
                    "hardware",
                    "non",
                    "loss",
                    "policy",
                    "phishing",
                    "reference",
                    "published",
                    "channels",
                    "contacts",
                    "accounts",
                    "threats",
                    "threat",
                    "reasons",
                    "storage",
                    "summary",
                    "results",
                    "quorum",
                    "rating",
                    "malicious",
                    "controls",
                    "approved",
                    "signed",
                    "checks",
                    "days",
                    "https",
                    "www",
                    "framework" -> true;
            default -> false;
        };
    }
}
