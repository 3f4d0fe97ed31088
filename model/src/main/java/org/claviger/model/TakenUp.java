package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.value.CandidateId;

/** A candidate threat that a threat takes up, and what it looked like then. */
@Doc("A candidate threat that a threat takes up, and what it looked like then.")
@Shorthand("candidate")
public record TakenUp(
        @Required @Doc(value = "The candidate.", example = "blind-signing@workflow/cold-transfer")
        CandidateId candidate,

        @Doc(
                value = "Digest of what triggered it then; the question reopens when it is another.",
                example = "3f9a0c51d2e8")
        Optional<String> trigger) {}
