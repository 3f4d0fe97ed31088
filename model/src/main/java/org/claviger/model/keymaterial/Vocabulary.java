package org.claviger.model.keymaterial;

import java.util.List;
import java.util.stream.Stream;

/** A word list with the rules that its phrases obey. Each script's lists are read once, when first a text needs them. */
record Vocabulary(WordList list, List<PhraseRule> rules) {
    Vocabulary {
        rules = List.copyOf(rules);
    }

    /** Every vocabulary whose words are written in the script. */
    static List<Vocabulary> of(Script script) {
        return switch (script) {
            case LATIN -> Latin.ALL;
            case KANA -> Kana.ALL;
            case HANGUL -> Hangul.ALL;
            case HAN -> Han.ALL;
        };
    }

    /** The writing systems of BIP-39's lists, told apart by a word's first character in normal form. */
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

    private static Vocabulary bip39(String language) {
        return new Vocabulary(WordList.read("bip39-" + language), List.of(new Bip39()));
    }

    private static Stream<Vocabulary> english(WordList bip39, WordList slip39) {
        return Stream.of(
                new Vocabulary(bip39, List.of(new Bip39(), new ElectrumSeed(bip39))),
                new Vocabulary(slip39, List.of(new Slip39())));
    }

    private static final class Latin {
        static final List<Vocabulary> ALL = all();

        private static List<Vocabulary> all() {
            WordList bip39 = WordList.read("bip39-english");
            WordList slip39 = WordList.read("slip39-english");
            WordList monero = WordList.read("monero-english");
            Stream<Vocabulary> english =
                    Stream.concat(english(bip39, slip39), english(bip39.abbreviated(), slip39.abbreviated()));
            Stream<Vocabulary> others = Stream.concat(
                    Stream.of(new Vocabulary(monero, List.of(new MoneroSeed(monero)))),
                    Stream.of("spanish", "french", "italian", "czech", "portuguese")
                            .map(Vocabulary::bip39));
            return Stream.concat(english, others).toList();
        }
    }

    private static final class Kana {
        static final List<Vocabulary> ALL = List.of(bip39("japanese"));
    }

    private static final class Hangul {
        static final List<Vocabulary> ALL = List.of(bip39("korean"));
    }

    private static final class Han {
        static final List<Vocabulary> ALL = List.of(bip39("chinese-simplified"), bip39("chinese-traditional"));
    }
}
