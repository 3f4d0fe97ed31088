package org.claviger.server.environment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.Period;
import org.claviger.model.Person;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.document.view.Phrase;
import org.claviger.server.frame.Words;
import org.claviger.server.systems.OpenSystem;

/** Who fills a role, and when. */
final class Seats {
    private Seats() {}

    /** Persons who are said to fill a role today: their time has begun, where that is stated, and has not ended. */
    static List<Ref> filled(OpenSystem here, Ref role) {
        return here.referring(Kind.PERSON, role, "roles").stream()
                .filter(ref -> Optional.ofNullable(here.model().persons().get(ref.id()))
                        .filter(person -> now(person, here.subject().today()))
                        .isPresent())
                .toList();
    }

    static boolean now(Person person, LocalDate today) {
        Optional<LocalDate> from = person.period().flatMap(Period::from);
        Optional<LocalDate> to = person.period().flatMap(Period::to);
        return from.filter(today::isBefore).isEmpty()
                && to.filter(today::isAfter).isEmpty();
    }

    /** From when to when, as far as stated. */
    static Phrase period(Optional<Period> period) {
        if (period.isEmpty()) {
            return Phrase.notStated();
        }
        Optional<LocalDate> to = period.get().to();
        Phrase from = Phrase.of("since ").then(Words.date(period.get().from()));
        return to.map(last -> Words.date(period.get().from()).then(" to ").then(Phrase.kept(last.toString())))
                .orElse(from);
    }
}
