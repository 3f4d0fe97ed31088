package org.claviger.analysis.residual;

/**
 * A likelihood and an impact on the organisation's scales, and the level of risk that its matrix gives them.
 *
 * @param likelihood step of the likelihood scale
 * @param impact step of the impact scale
 * @param level level of risk
 */
public record Rating(String likelihood, String impact, String level) {}
