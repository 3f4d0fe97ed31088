package org.claviger.analysis.identify.condition;

/**
 * One thing that a condition looked at.
 *
 * @param subject whose field, or the call of a relation: {@code component/page}, {@code administrators(component/page)}
 * @param field the field as in a condition; empty for a call
 * @param value what stood there, as text; empty where nothing did
 * @param key the same for ever as long as the elements are the same, whatever they are called now
 * @param kept the value by which a change is noticed
 */
public record Read(String subject, String field, String value, String key, String kept) {}
