package org.claviger.server.frame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claviger.model.shape.Choices;
import org.claviger.report.document.view.Phrase;
import org.claviger.report.document.view.Tone;

/** How pages say values. */
public final class Words {
    private static final Map<String, String> ABBREVIATIONS = Map.of("hsm", "HSM", "mpc", "MPC", "usb", "USB");

    private Words() {}

    /** A choice as people say it: {@code hardware wallet}. */
    public static String of(Enum<?> choice) {
        return List.of(Choices.word(choice).split("-")).stream()
                .map(word -> ABBREVIATIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    public static Phrase choice(Optional<? extends Enum<?>> choice) {
        return choice.map(value -> Phrase.of(of(value))).orElseGet(Phrase::notStated);
    }

    /** A value in its canonical form. */
    public static Phrase value(Optional<?> value) {
        return Phrase.text(value.map(Object::toString));
    }

    public static Phrase yesNo(Optional<Boolean> answer) {
        return Phrase.text(answer.map(yes -> yes ? "yes" : "no"));
    }

    public static Phrase date(Optional<LocalDate> date) {
        return date.map(day -> Phrase.kept(day.toString())).orElseGet(Phrase::notStated);
    }

    /** A judgement, or that there is none. */
    public static Phrase label(Optional<String> words, Tone tone) {
        return words.map(text -> Phrase.label(text, tone)).orElseGet(Phrase::notStated);
    }

    /** "1 wallet", "2 wallets". */
    public static String times(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
