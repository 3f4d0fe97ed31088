package org.claviger.analysis.logic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.claviger.analysis.openpsa.OpenPsaModel;
import org.claviger.analysis.openpsa.OpenPsaReader;
import org.claviger.analysis.openpsa.Reading;
import org.junit.jupiter.api.Assumptions;

/**
 * The Aralia fault trees and what two independent programs found for them. They lie beside the checkout, not in it; the folder can
 * be named by the system property {@code claviger.shared}.
 */
final class GroundTruth {
    private GroundTruth() {}

    static Path data() {
        String named = System.getProperty("claviger.shared", "");
        Path data = named.isEmpty() ? Path.of("../../shared/data") : Path.of(named, "data");
        Assumptions.assumeTrue(Files.isDirectory(data), "no ground truth at " + data.toAbsolutePath());
        return data;
    }

    /** The rows of a table by column, comments and head left out. */
    static List<String[]> rows(String table) {
        try (Stream<String> lines = Files.lines(data().resolve(table))) {
            return lines.filter(each -> !each.startsWith("#") && !each.startsWith("file\t"))
                    .map(each -> each.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FaultTree tree(String file) {
        try {
            Reading reading = OpenPsaReader.read(Files.readAllBytes(data().resolve(file)));
            if (reading instanceof Reading.Read(OpenPsaModel model)) {
                return model.tree(model.tops().getFirst());
            }
            throw new AssertionError(reading.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
