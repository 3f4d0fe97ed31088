package org.claviger.model;

import java.time.LocalDate;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** How a requirement stands to this system, where it is not simply implemented. */
@Doc("How a requirement stands to this system, where it is not simply implemented.")
public record Applicability(
        @Required @Doc("The requirement.") RequirementId requirement,
        @Required @Doc("How it stands.") ApplicabilityStatus status,
        @Doc("Why, and what shows it.") Optional<String> because,
        @To(Kind.ROLE) @Doc("Who decided.") Optional<Ref> by,
        @Doc("When.") Optional<LocalDate> on,

        @To(Kind.DOCUMENT) @Doc("The document that shows it.")
        Optional<Ref> record) {}
