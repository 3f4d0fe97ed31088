package org.claviger.model.keymaterial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The filter before the word lists lets every word of every list through, and few others. */
class WordFilterTest {
    @Test
    void theTableIsTheOneThatTheListsMake() throws IOException {
        try (InputStream in = Objects.requireNonNull(WordFilter.class.getResourceAsStream(WordFilter.FILE))) {
            assertArrayEquals(table(), in.readAllBytes(), "write it anew: run main of this class with the file's path");
        }
    }

    @Test
    void everyWordOfEveryListMayBeOfItsVocabulary() {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            WordList list = vocabulary.book().list();
            IntStream.range(0, list.size())
                    .mapToObj(list::form)
                    .forEach(form -> assertTrue(vocabulary.mayContain(form), () -> vocabulary + ": " + form));
        }
    }

    @Test
    void lessThanAFifthOfOtherWordsMayBeOfAVocabulary() {
        Random random = new Random(5);
        for (Vocabulary vocabulary : Vocabulary.values()) {
            long passing = IntStream.range(0, 10_000)
                    .mapToObj(i -> "q" + Integer.toString(random.nextInt(1_000_000), 26) + "q")
                    .filter(vocabulary::mayContain)
                    .count();
            assertTrue(passing < 2_000, () -> vocabulary + " lets " + passing + " of 10,000 through");
        }
    }

    private static byte[] table() {
        byte[] table = new byte[2 * WordFilter.ENTRIES];
        for (Vocabulary vocabulary : Vocabulary.values()) {
            if (vocabulary.script() == Vocabulary.Script.LATIN) {
                WordList list = vocabulary.book().list();
                for (int i = 0; i < list.size(); i++) {
                    int half = vocabulary.filterBit() >= 8 ? 0 : 1;
                    table[2 * WordFilter.entry(list.form(i)) + half] |= (byte) (1 << vocabulary.filterBit() % 8);
                }
            }
        }
        return table;
    }

    /** Writes the table, after a list has changed. */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), table());
    }
}
