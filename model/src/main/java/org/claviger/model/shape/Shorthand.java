package org.claviger.model.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that may be written as the value of one of its fields alone: {@code boundary: inside} for
 * {@code boundary: {position: inside}}. The first named field that accepts the value takes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Shorthand {
    /** Names of record components. */
    String[] value();
}
