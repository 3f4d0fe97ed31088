package org.claviger.model.text;

/**
 * A place in a text.
 *
 * @param line from 1; 0 where there is no place
 * @param column in characters, from 1; 0 where there is no place
 */
public record Position(int line, int column) {
    public static final Position NONE = new Position(0, 0);
    public static final Position START = new Position(1, 1);
}
