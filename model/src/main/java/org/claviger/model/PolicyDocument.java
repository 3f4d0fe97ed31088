package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Sha256;

/** An internal document: policy, standard, procedure. */
@Doc("An internal document: policy, standard, procedure.")
public record PolicyDocument(
        @Doc("One line that says it.") Optional<String> title,
        @Doc("Which kind.") Optional<DocumentKind> kind,
        @Doc("Its version.") Optional<String> version,
        @Doc("Who approved it, and when.") Optional<Decision> approved,
        @Doc("In force since.") Optional<LocalDate> effective,
        @Doc("How often it is reviewed.") Optional<Interval> reviewEvery,
        @Doc("When it was last reviewed.") Optional<LocalDate> reviewed,
        @Doc("CCSS requirements that it is about.") List<RequirementId> requirements,
        @Doc("Where it is kept.") Optional<String> at,
        @Doc("SHA-256 of the file.") Optional<Sha256> digest,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return title;
    }
}
