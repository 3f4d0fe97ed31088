package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A review of the threat model. In a file it is stated; a ledger proves it. */
@Doc("A review of the threat model. In a file it is stated; a ledger proves it.")
public record Review(
        @Doc("The day.") Optional<LocalDate> on,
        @To(Kind.ROLE) @Doc("Roles that took part.") List<Ref> by,
        @Doc("Why it was held.") Optional<ReviewTrigger> trigger,
        @Doc("The event, for a review outside the cycle.") Optional<String> about,
        @Doc("What was looked at.") List<String> lookedAt,
        @Doc("What changed.") List<String> changed,
        @Doc("Answers to the three questions.") Optional<Answers> answers,
        @Doc("When the next one is due.") Optional<LocalDate> next,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return about;
    }
}
