package org.claviger.analysis.openpsa;

/**
 * Why a file is not taken.
 *
 * @param line from 1; 0 where there is no place
 * @param column from 1; 0 where there is no place
 * @param message what is wrong and what was expected
 */
public record Problem(int line, int column, String message) {
    @Override
    public String toString() {
        return line == 0 ? message : line + ":" + column + ": " + message;
    }
}
