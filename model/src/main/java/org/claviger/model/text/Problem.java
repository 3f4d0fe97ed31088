package org.claviger.model.text;

/**
 * Something wrong at a place, for the person who wrote it.
 *
 * @param fault of which sort
 * @param position where
 * @param path to the value concerned
 * @param message what is wrong, one sentence
 * @param remedy what would be right, one sentence, or empty
 */
public record Problem(Fault fault, Position position, Pointer path, String message, String remedy) {}
