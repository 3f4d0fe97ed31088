package org.claviger.model;

import java.util.List;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;

/** A row of the risk matrix. */
@Doc("A row of the risk matrix.")
@Shorthand("levels")
public record RiskRow(
        @Doc("Levels of risk, in the order of the impact scale.")
        List<String> levels) {}
