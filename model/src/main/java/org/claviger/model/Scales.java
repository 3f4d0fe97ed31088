package org.claviger.model;

import java.util.Map;
import org.claviger.model.shape.Doc;

/** The organisation's own ordinal scales, lowest step first. */
@Doc("The organisation's own ordinal scales, lowest step first.")
public record Scales(
        @Doc("Steps of likelihood, lowest first.") Map<String, LikelihoodLevel> likelihood,
        @Doc("Steps of impact, lowest first.") Map<String, ImpactLevel> impact,
        @Doc("Levels of risk, lowest first.") Map<String, RiskLevel> risk,

        @Doc(
                value = "For each step of likelihood the levels of risk, in the order of the impact scale.",
                example = "{likely: [medium, high, critical]}")
        Map<String, RiskRow> matrix) {}
