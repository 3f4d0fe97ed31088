package org.claviger.model.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.claviger.model.value.Kind;

/** The kinds of element that a reference in this field may name; without it, any. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface To {
    Kind[] value();
}
