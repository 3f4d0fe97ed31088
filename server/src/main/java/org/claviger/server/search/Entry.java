package org.claviger.server.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param group what it is listed under: {@code Wallets}
 * @param order of the group
 * @param id as people type it: {@code wallet/cold}, {@code 2.03.2.1}, {@code CLV-204}
 * @param name what people call it
 * @param path of its page below the system
 * @param passages everything else that is said of it
 */
record Entry(String group, int order, Folded id, Folded name, String path, List<Passage> passages) {

    /** A text, and what it says: {@code description}. */
    record Passage(String field, Folded text) {}

    /** Ways of matching, the best first. */
    enum Match {
        /** The query is its id or its name. */
        EXACT,
        /** All words begin words of its id or name. */
        BEGINS,
        /** All words occur in its id or name. */
        NAME,
        /** Some words occur there, the others in a text. */
        PARTLY,
        /** All words occur in texts only. */
        TEXT,
        NONE
    }

    /** How well it fits the words, which together are the query. */
    Match match(String query, List<String> words) {
        if (id.plain().equals(query)
                || name.plain().equals(query)
                || afterSlash().equals(query)) {
            return Match.EXACT;
        }
        int begins = 0;
        int named = 0;
        for (String word : words) {
            boolean inName = id.holds(word) || name.holds(word);
            if (!inName && passages.stream().noneMatch(passage -> passage.text().holds(word))) {
                return Match.NONE;
            }
            named += inName ? 1 : 0;
            begins += inName && (id.begins(word) || name.begins(word)) ? 1 : 0;
        }
        if (named < words.size()) {
            return named == 0 ? Match.TEXT : Match.PARTLY;
        }
        return begins == words.size() ? Match.BEGINS : Match.NAME;
    }

    private String afterSlash() {
        return id.plain().substring(id.plain().indexOf('/') + 1);
    }
}
