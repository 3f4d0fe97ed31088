package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.Shorthand;

/** Where an element stands to the Trusted Environment, and why. */
@Doc("Where an element stands to the Trusted Environment, and why.")
@Shorthand("position")
public record Boundary(
        @Required @Doc("Inside, connected or outside.") Position position,
        @Doc("Why it stands there.") Optional<String> because) {}
