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
        @Doc("Who adopted it, and when.") Optional<Decision> adopted) {}
