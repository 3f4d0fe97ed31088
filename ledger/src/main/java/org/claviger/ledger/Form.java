package org.claviger.ledger;

import java.util.regex.Pattern;
import org.claviger.model.value.ValueFormatException;

/**
 * The form of a payload: {@code model/put} in its version 1. A type is a room and what happened there; the version rises
 * when the payload's form changes, which includes the language that it is written in.
 *
 * @param type room and event, lower-case words with hyphens, at most 64 characters
 * @param version from 1
 */
public record Form(String type, int version) {
    private static final int LONGEST = 64;
    private static final Pattern TYPE = Pattern.compile("[a-z]+(?:-[a-z]+)*/[a-z]+(?:-[a-z]+)*");

    public Form {
        if (type.length() > LONGEST || !TYPE.matcher(type).matches()) {
            throw new ValueFormatException("a type of entry such as model/put");
        }
        if (version < 1) {
            throw new ValueFormatException("a version from 1");
        }
    }

    /** The room that knows what it means: {@code model}. */
    public String room() {
        return type.substring(0, type.indexOf('/'));
    }

    @Override
    public String toString() {
        return type + " " + version;
    }
}
