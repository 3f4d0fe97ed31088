package org.claviger.knowledge;

import org.claviger.model.text.Position;

/**
 * Why a rule, or a file of rules, is not used.
 *
 * @param rule its id; empty where the whole file is meant
 * @param file as the person gave it
 * @param position where, as near as it can be said
 * @param message what is wrong, one sentence
 * @param remedy what next, one sentence, or empty
 */
public record RuleProblem(String rule, String file, Position position, String message, String remedy) {}
