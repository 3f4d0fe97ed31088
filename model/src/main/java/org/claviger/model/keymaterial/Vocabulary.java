package org.claviger.model.keymaterial;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lists of words, whole or cut to four letters, each with the rules that its phrases obey. A list is read once,
 * when first a text may hold a phrase of it.
 */
enum Vocabulary {
    ENGLISH("bip39-english", 0),
    ENGLISH_ABBREVIATED("bip39-english", 1),
    SHARE("slip39-english", 2),
    SHARE_ABBREVIATED("slip39-english", 3),
    MONERO("monero-english", 4),
    SPANISH("bip39-spanish", 5),
    FRENCH("bip39-french", 6),
    ITALIAN("bip39-italian", 7),
    CZECH("bip39-czech", 8),
    PORTUGUESE("bip39-portuguese", 9),
    JAPANESE("bip39-japanese", Script.KANA),
    KOREAN("bip39-korean", Script.HANGUL),
    CHINESE_SIMPLIFIED("bip39-chinese-simplified", Script.HAN),
    CHINESE_TRADITIONAL("bip39-chinese-traditional", Script.HAN);

    /** The writing systems of the lists, told apart by a word's first character in normal form. */
    enum Script {
        LATIN,
        KANA,
        HANGUL,
        HAN;

        static Script of(String normal) {
            char c = normal.isEmpty() ? 'a' : normal.charAt(0);
            if (c >= '\u3041' && c <= '\u3096') {
                return KANA;
            }
            if (c >= '\u1100' && c <= '\u11ff') {
                return HANGUL;
            }
            return c >= '\u3400' && c <= '\u9fff' ? HAN : LATIN;
        }
    }

    /** A list with the rules that look its words up. */
    record Book(WordList list, List<PhraseRule> rules) {
        Book {
            rules = List.copyOf(rules);
        }
    }

    private static final Map<Vocabulary, Book> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Script script;
    private final int filterBit;

    Vocabulary(String file, int filterBit) {
        this.file = file;
        this.script = Script.LATIN;
        this.filterBit = filterBit;
    }

    Vocabulary(String file, Script script) {
        this.file = file;
        this.script = script;
        this.filterBit = 0;
    }

    Script script() {
        return script;
    }

    /** The place of this vocabulary's bit in {@link WordFilter}, for one in Latin letters. */
    int filterBit() {
        return filterBit;
    }

    /** False only for words that are certainly not of this vocabulary; reads no list. */
    boolean mayContain(String normal) {
        return Script.of(normal) == script
                && (script != Script.LATIN || (WordFilter.lists(normal) >> filterBit & 1) != 0);
    }

    Book book() {
        return READ.computeIfAbsent(this, Vocabulary::read);
    }

    private Book read() {
        WordList list = WordList.read(file);
        return switch (this) {
            case ENGLISH -> new Book(list, List.of(new Bip39(), new ElectrumSeed(list)));
            case ENGLISH_ABBREVIATED -> new Book(list.abbreviated(), List.of(new Bip39(), new ElectrumSeed(list)));
            case SHARE -> new Book(list, List.of(new Slip39()));
            case SHARE_ABBREVIATED -> new Book(list.abbreviated(), List.of(new Slip39()));
            case MONERO -> new Book(list, List.of(new MoneroSeed(list)));
            case SPANISH,
                    FRENCH,
                    ITALIAN,
                    CZECH,
                    PORTUGUESE,
                    JAPANESE,
                    KOREAN,
                    CHINESE_SIMPLIFIED,
                    CHINESE_TRADITIONAL -> new Book(list, List.of(new Bip39()));
        };
    }
}
