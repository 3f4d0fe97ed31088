package org.claviger.analysis.likelihood;

import java.util.List;

/** When somebody looks, in years from the first moment of the horizon; what lies before it is negative. */
public sealed interface Dates {
    /**
     * For ever, before the horizon and in it.
     *
     * @param period years between two looks, above 0
     * @param next when one of them is; any of them will do
     */
    record Every(double period, double next) implements Dates {
        public Every {
            Required.positive("The period", period);
            Required.notNegative("The distance of a look", Math.abs(next));
        }
    }

    /**
     * On these occasions and never else.
     *
     * @param times in any order
     */
    record On(List<Double> times) implements Dates {
        public On {
            times = times.stream().sorted().toList();
            times.forEach(each -> Required.notNegative("The distance of a look", Math.abs(each)));
        }
    }

    /** The first look after a moment; infinite if there is none. */
    default double after(double moment) {
        return switch (this) {
            case Every(double period, double next) -> {
                double whole = Math.floor((moment - next) / period);
                double candidate = next + whole * period;
                while (candidate <= moment) {
                    whole++;
                    candidate = next + whole * period;
                }
                yield candidate;
            }
            case On(List<Double> times) ->
                times.stream().filter(each -> each > moment).findFirst().orElse(Double.POSITIVE_INFINITY);
        };
    }

    /** Whether they go on for ever. */
    default boolean endless() {
        return this instanceof Every;
    }
}
