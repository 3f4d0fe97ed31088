package org.claviger.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.claviger.analysis.assess.Assessment;
import org.claviger.analysis.assess.Assessor;
import org.claviger.knowledge.Knowledge;
import org.claviger.model.file.ModelFile;
import org.claviger.report.document.chapter.Edition;

/** Models to set. */
final class Samples {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

    private Samples() {}

    static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", example));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Assessment assessed(String yaml) {
        return Assessor.assess(ModelFile.read("folder/model.yaml", yaml), Knowledge.shipped(), DAY);
    }

    static ThreatModelDocument document(String yaml) {
        return ThreatModelDocument.of(assessed(yaml), Edition.of("0.1.0", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The page of an example, set once for all tests that only read it. */
    static String html(String example) {
        return PAGES.computeIfAbsent(example, name -> document(text(name)).html());
    }

    static byte[] pdf(String yaml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document(yaml).pdf(out);
        return out.toByteArray();
    }

    /** A model with so many threats, each with a control and a task of its own. */
    static String large(int threats) {
        StringBuilder yaml = new StringBuilder("claviger: 1\nsystem: {id: large, name: Large}\n");
        yaml.append("components:\n  page: {kind: display, boundary: inside}\n");
        yaml.append("threats:\n");
        for (int i = 0; i < threats; i++) {
            yaml.append(
                    "  threat-%d: {title: Page %d shows another transaction, category: supply-chain, targets: [component/page]}\n"
                            .formatted(i, i));
        }
        yaml.append("controls:\n");
        for (int i = 0; i < threats; i++) {
            yaml.append(
                    "  control-%d: {title: Page %d is compared, kind: detective, state: in-place, against: [{threat: threat/threat-%d, strength: weak}]}\n"
                            .formatted(i, i, i));
        }
        yaml.append("tasks:\n");
        for (int i = 0; i < threats; i++) {
            yaml.append("  task-%d: {control: control/control-%d, every: 1 day}\n".formatted(i, i));
        }
        return yaml.toString();
    }
}
