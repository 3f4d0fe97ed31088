package org.claviger.report.document.chapter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Position;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Range;
import org.claviger.report.document.view.Cell;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Run;

/** How values are said. */
final class Words {
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final Map<String, String> ABBREVIATIONS = Map.of("hsm", "HSM", "mpc", "MPC", "usb", "USB");
    private static final List<String> LEVELS = List.of("I", "II", "III");

    private Words() {}

    /** A choice as people say it: {@code hardware wallet}. */
    static String of(Enum<?> choice) {
        if (choice == Position.CONNECTED) {
            return "connected to";
        }
        return String.join(
                " ",
                Arrays.stream(Choices.word(choice).split("-"))
                        .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                        .toList());
    }

    /** The same where a sentence or cell begins. */
    static String capital(Enum<?> choice) {
        return capital(of(choice));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static Phrase choice(Optional<? extends Enum<?>> choice) {
        return choice.<Phrase>map(value -> Phrase.of(capital(value))).orElseGet(Phrase::notStated);
    }

    static Phrase choices(List<? extends Enum<?>> choices) {
        return choices.isEmpty()
                ? Phrase.notStated()
                : Phrase.of(capital(
                        String.join(", ", choices.stream().map(Words::of).toList())));
    }

    /** A value in its canonical form. */
    static Phrase value(Optional<?> value) {
        return Phrase.text(value.map(Object::toString));
    }

    static Phrase list(List<String> texts) {
        return texts.isEmpty() ? Phrase.notStated() : Phrase.of(String.join(", ", texts));
    }

    static Phrase yesNo(Optional<Boolean> answer) {
        return Phrase.text(answer.map(yes -> yes ? "Yes" : "No"));
    }

    static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    static Phrase date(Optional<LocalDate> date) {
        return date.map(day -> Phrase.kept(day.toString())).orElseGet(Phrase::notStated);
    }

    /** A range as people read it: 1 to 35 days. */
    static Phrase range(Optional<? extends Range<?>> range) {
        return Phrase.text(range.map(value -> value.toString().replace("..", " to ")));
    }

    /** A level of CCSS as its table prints it. */
    static String level(int level) {
        return level >= 1 && level <= LEVELS.size() ? "Level " + LEVELS.get(level - 1) : "Level " + level;
    }

    static String times(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** A value with a remark behind it, where there is one. */
    static Phrase remarked(Phrase value, Optional<String> remark) {
        return remark.filter(text -> !text.isBlank())
                .map(text -> value.then(Phrase.of(new Run.Text(" "), new Run.Quiet(text))))
                .orElse(value);
    }

    /** A text with its paragraphs, each on lines of its own. */
    static Cell paragraphs(Optional<String> text) {
        return Cell.lines(text.stream()
                .flatMap(words -> Arrays.stream(words.split("\\n\\s*\\n")))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(Phrase::of)
                .toList());
    }
}
