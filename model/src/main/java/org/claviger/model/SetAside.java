package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Why something is not looked at further. */
@Doc("Why something is not looked at further.")
@Shorthand("because")
public record SetAside(
        @Doc("The reason.") Optional<String> because,
        @To(Kind.ROLE) @Doc("Who decided.") Optional<Ref> by,
        @Doc("When.") Optional<LocalDate> on,
        @Doc("What would reopen the question.") Optional<String> until,

        @Doc(
                value = "For a candidate: digest of what triggered it then; the question reopens when it is another.",
                example = "3f9a0c51d2e8")
        Optional<String> trigger) {}
