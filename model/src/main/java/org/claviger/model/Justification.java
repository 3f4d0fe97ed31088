package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;

/** Why a task is done as often as it is. */
@Doc("Why a task is done as often as it is.")
@Shorthand({"basis", "reason"})
public record Justification(
        @Doc("Derived from the numbers, mandated, or reasoned.")
        Optional<Basis> basis,

        @Doc("The reason in words.") Optional<String> reason,

        @Doc(
                value = "Digest of the numbers that it was adopted for; it is stale when they are others.",
                example = "3f9a0c51d2e8")
        Optional<String> inputs,

        @Doc("Who adopted it, and when.") Optional<Decision> adopted) {}
