package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;

/** A level of risk in the matrix. */
@Doc("A level of risk in the matrix.")
@Shorthand("means")
public record RiskLevel(
        @Doc("What it is called.") Optional<String> title,
        @Doc("What has to be done at this level.") Optional<String> means) {}
