package org.claviger.analysis.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.binding.Binder;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Problems;
import org.claviger.model.value.RequirementId;

/** Every code with its weight and its explanation, from {@code findings.yaml} beside this class. */
public final class FindingCatalogue {
    private static final String FILE = "findings.yaml";

    private static final FindingCatalogue SHIPPED = new FindingCatalogue();

    private final Map<String, Explanation> findings;

    /**
     * What a code means.
     *
     * @param title in a few words
     * @param severity at or below the target level
     * @param requirements that it bears on
     * @param looksFor what exactly is looked at
     * @param why an assessor objects
     * @param settle what would settle it
     * @param example in the language
     */
    public record Explanation(
            String title,
            Severity severity,
            List<RequirementId> requirements,
            String looksFor,
            String why,
            String settle,
            Optional<String> example) {}

    record File(
            int clavigerKnowledge,
            String kind,
            String version,
            Optional<String> notice,
            Map<String, Explanation> findings) {}

    private FindingCatalogue() {
        Problems problems = new Problems(20);
        try (InputStream in = FindingCatalogue.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not part of this build");
            }
            Document document = Document.read(FILE, in, Limits.DEFAULT, problems);
            this.findings = document.root()
                    .flatMap(root -> new Binder(problems, _ -> true).bind(root, File.class))
                    .filter(_ -> problems.isEmpty())
                    .map(File::findings)
                    .orElseThrow(() -> new IllegalStateException(FILE + ": " + problems.list()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue that ships with the product. */
    public static FindingCatalogue shipped() {
        return SHIPPED;
    }

    /** All codes with their explanations, in order. */
    public Map<String, Explanation> all() {
        return findings;
    }

    /** A code's explanation; the code may be written without its prefix and in any case. */
    public Optional<Explanation> find(String code) {
        return Optional.ofNullable(findings.get(canonical(code)));
    }

    /** The code as it is printed: {@code clv-204} and {@code 204} are {@code CLV-204}. */
    public static String canonical(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return upper.startsWith("CLV-") ? upper : "CLV-" + upper;
    }

    public Explanation of(String code) {
        Explanation explanation = findings.get(code);
        if (explanation == null) {
            throw new IllegalStateException("the code " + code + " has no explanation");
        }
        return explanation;
    }
}
