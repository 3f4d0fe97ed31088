package org.claviger.analysis.loss.estimate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.claviger.analysis.numbers.Roots;

/**
 * Sometimes one amount, sometimes another.
 *
 * @param parts with weights above 0, which count by their share of the sum
 */
public record Mixture(List<Part> parts) implements Severity {
    /** An amount and how often it is that one. */
    public record Part(double weight, Severity severity) {
        public Part {
            Required.positive("A weight", weight);
        }
    }

    /** @throws IllegalArgumentException if there is no part */
    public Mixture {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A mixture of nothing.");
        }
    }

    private double average(ToDoubleFunction<Severity> of) {
        double weights = 0;
        double sum = 0;
        for (Part part : parts) {
            weights += part.weight();
            sum += part.weight() * of.applyAsDouble(part.severity());
        }
        return sum / weights;
    }

    @Override
    public double survival(double x) {
        return average(each -> each.survival(x));
    }

    @Override
    public double atLeast(double x) {
        return average(each -> each.atLeast(x));
    }

    @Override
    public double limitedMean(double x) {
        return average(each -> each.limitedMean(x));
    }

    @Override
    public double limitedSquare(double x) {
        return average(each -> each.limitedSquare(x));
    }

    @Override
    public double quantile(double p) {
        double least = parts.stream()
                .mapToDouble(part -> part.severity().quantile(p))
                .min()
                .orElseThrow();
        double most = parts.stream()
                .mapToDouble(part -> part.severity().quantile(p))
                .max()
                .orElseThrow();
        return least == most ? least : Roots.between(x -> 1 - p - survival(x), least, most);
    }
}
