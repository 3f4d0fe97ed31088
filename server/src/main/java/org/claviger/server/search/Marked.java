package org.claviger.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text in pieces, those that were looked for marked. */
public record Marked(List<Piece> pieces) {
    /** How much of a long text is shown, and how much of it before the first hit, characters. */
    private static final int SHOWN = 220;

    private static final int BEFORE = 70;

    /** A stretch of text. */
    public record Piece(String text, boolean hit) {}

    /** The whole text. */
    static Marked all(Folded text, List<String> words) {
        return between(text, words, 0, text.text().length());
    }

    /** The part of a text around its first hit. */
    static Marked around(Folded text, List<String> words) {
        String whole = text.text();
        int first = words.stream()
                .mapToInt(text.plain()::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = first <= BEFORE ? 0 : boundary(whole, first - BEFORE);
        int to = from + SHOWN >= whole.length() ? whole.length() : boundary(whole, from + SHOWN);
        Marked part = between(text, words, from, to);
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece("… ", false));
        }
        pieces.addAll(part.pieces());
        if (to < whole.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Marked(List.copyOf(pieces));
    }

    /** The next beginning of a word, not far away, so that no word is cut. */
    private static int boundary(String text, int at) {
        int blank = text.indexOf(' ', at);
        return blank < 0 || blank - at > 30 ? at : blank + 1;
    }

    private static Marked between(Folded text, List<String> words, int from, int to) {
        boolean[] hit = new boolean[to - from];
        for (String word : words) {
            for (int at = text.plain().indexOf(word, from);
                    at >= 0 && at + word.length() <= to;
                    at = text.plain().indexOf(word, at + 1)) {
                Arrays.fill(hit, at - from, at - from + word.length(), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int begun = 0;
        for (int i = 1; i <= hit.length; i++) {
            if (i == hit.length || hit[i] != hit[begun]) {
                pieces.add(new Piece(text.text().substring(from + begun, from + i), hit[begun]));
                begun = i;
            }
        }
        return new Marked(List.copyOf(pieces));
    }
}
