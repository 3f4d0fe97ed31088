package org.claviger.analysis.loss.vectors;

import java.util.List;
import java.util.OptionalDouble;

/** The inputs of a vector, by name. */
public interface Inputs {
    /** A number; absent where it is not stated, or stated as null. */
    OptionalDouble number(String name);

    /** A list of numbers; empty where it is not stated. */
    List<Double> numbers(String name);
}
