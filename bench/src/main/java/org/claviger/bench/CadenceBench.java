package org.claviger.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.claviger.analysis.cadence.vectors.CadenceVectors;
import org.claviger.analysis.cadence.vectors.Json;
import org.claviger.analysis.loss.vectors.Inputs;
import org.claviger.analysis.loss.vectors.LossVectors;

/** Recomputes every expected quantity of a file of vectors, cadence and loss, and prints a row for each. */
final class CadenceBench {
    static final String USAGE = "Usage: claviger bench cadence FILE";

    private static final double TOLERATED = 1e-6;
    private static final String NOT_SHOWN = "not shown";

    /** The quantities of one vector by name; what a family is computed by. */
    @FunctionalInterface
    private interface Computation {
        /** From family and inputs alone; absent for a quantity that is not known. */
        Optional<Json> of(String family, Json.Members inputs, String quantity);
    }

    private final PrintStream out;
    private boolean off;

    CadenceBench(PrintStream out) {
        this.out = out;
    }

    /** The exit status: 0 when everything is as expected, 1 when something is not, 2 when the file is no such file. */
    int print(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            System.err.println("There is no file " + file + ".");
            return 2;
        }
        if (!(read(file).orElse(new Json.Nothing()) instanceof Json.Members vectors)) {
            System.err.println(file + " holds no vectors: an object with the arrays cadence and loss.");
            return 2;
        }
        out.println("id\tquantity\texpected\tgot\terror");
        vectors.list("cadence").forEach(each -> vector(each, CadenceBench::cadence));
        vectors.list("loss").forEach(each -> vector(each, CadenceBench::loss));
        out.flush();
        return off ? 1 : 0;
    }

    private static Optional<Json> read(Path file) throws IOException {
        try {
            return Optional.of(Json.read(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            System.err.println(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Json> cadence(String family, Json.Members inputs, String quantity) {
        return CadenceVectors.of(family, inputs).of(quantity);
    }

    private record Named(Json.Members values) implements Inputs {
        @Override
        public OptionalDouble number(String name) {
            return values.number(name);
        }

        @Override
        public List<Double> numbers(String name) {
            return Json.numbers(values.list(name));
        }
    }

    private static Optional<Json> loss(String family, Json.Members inputs, String quantity) {
        OptionalDouble value = LossVectors.of(family, new Named(inputs))
                .map(each -> each.of(quantity))
                .orElse(OptionalDouble.empty());
        return value.isPresent() ? Optional.of(new Json.Number(value.getAsDouble())) : Optional.empty();
    }

    private void vector(Json stated, Computation computation) {
        if (!(stated instanceof Json.Members vector)) {
            return;
        }
        String id = vector.text("id");
        vector.members("expected").values().forEach((quantity, expected) -> {
            Optional<Json> got =
                    got(id, () -> computation.of(vector.text("family"), vector.members("inputs"), quantity));
            row(id, quantity, expected, got);
        });
    }

    private static Optional<Json> got(String id, Supplier<Optional<Json>> computation) {
        try {
            return computation.get();
        } catch (IllegalArgumentException e) {
            System.err.println(id + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void row(String id, String quantity, Json expected, Optional<Json> got) {
        if (got.isEmpty()) {
            off = true;
            out.println(String.join("\t", id, quantity, word(expected), NOT_SHOWN, NOT_SHOWN));
            return;
        }
        double error = error(expected, got.get());
        off |= !(error <= TOLERATED);
        out.println(String.join(
                "\t", id, quantity, word(expected), word(got.get()), String.format(Locale.ROOT, "%.2e", error)));
    }

    /** Relative, of an expected 0 absolute; 0 or 1 for what is no number. */
    private static double error(Json expected, Json got) {
        if (expected instanceof Json.Number(double right) && got instanceof Json.Number(double ours)) {
            double apart = Math.abs(ours - right);
            return right == 0 ? apart : apart / Math.abs(right);
        }
        return expected.equals(got) ? 0 : 1;
    }

    private static String word(Json value) {
        return switch (value) {
            case Json.Number(double number) -> String.valueOf(number);
            case Json.Truth(boolean truth) -> String.valueOf(truth);
            case Json.Text(String text) -> text;
            case Json.Nothing() -> "null";
            default -> "?";
        };
    }
}
