package org.claviger.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claviger.analysis.assess.Assessor;
import org.claviger.analysis.assess.Finding;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.junit.jupiter.api.Test;

/** Promise: the demonstration shows the same on whatever day it is first started. */
class DemonstrationTest {
    @Test
    void theSameIsObjectedToOnEveryDay() throws IOException {
        String text = Files.readString(Path.of("../examples/demonstration.yaml"));
        List<String> written = codes(text, LocalDate.of(2026, 11, 23));
        for (LocalDate day : List.of(LocalDate.of(2026, 11, 24), LocalDate.of(2027, 2, 28), LocalDate.of(2031, 6, 1))) {
            assertEquals(written, codes(Demonstration.shifted(text, day), day), day.toString());
        }
    }

    private static List<String> codes(String text, LocalDate day) {
        return Assessor.assess(ModelFile.read("demonstration.yaml", text), Knowledge.shipped(), day).findings().stream()
                .map(Finding::code)
                .toList();
    }
}
