package org.claviger.model;

import java.util.Optional;
import org.claviger.model.shape.Doc;

/** The three questions of CCSS 2.03.2.1. */
@Doc("The three questions of CCSS 2.03.2.1.")
public record Answers(
        @Doc("Is the model still current?") Optional<String> current,
        @Doc("Are the controls still effective?") Optional<String> effective,

        @Doc("Is the residual risk reduced to an acceptable level?")
        Optional<String> reduced) {}
