package org.claviger.report.certificate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.claviger.model.Model;
import org.claviger.model.file.ModelFile;
import org.claviger.model.value.Interval;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.ValueFormatException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Recomputes a certificate.
 *
 * @param control the control that it is about
 * @param compared how many results were recomputed
 * @param differences what is not the same, each with both values; none if all is
 */
public record CertificateCheck(String control, int compared, List<String> differences) {
    /** Numbers are the same if they agree to this share. */
    private static final double SAME = 1e-9;

    private static final int LONGEST = 64 << 20;

    public CertificateCheck {
        differences = List.copyOf(differences);
    }

    /** What came of it: a check, or a sentence that says why this is no certificate. */
    public sealed interface Outcome {
        record Checked(CertificateCheck check) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    /** Reads a certificate and recomputes it. */
    public static Outcome of(String text) {
        try (JsonParser json = factory().createParser(ObjectReadContext.empty(), text)) {
            return new Parts().read(json).checked();
        } catch (JacksonException e) {
            return new Outcome.Refused("It is not JSON: " + e.getOriginalMessage() + ".");
        } catch (ValueFormatException e) {
            return new Outcome.Refused("It has a value that cannot be: it is not " + e.getMessage() + ".");
        }
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST)
                        .maxNestingDepth(8)
                        .build())
                .build();
    }

    /** What a certificate says, property by property. */
    private static final class Parts {
        private final Map<String, String> single = new LinkedHashMap<>();
        private final Map<RequirementId, Interval> caps = new LinkedHashMap<>();
        private final SequencedMap<String, String> results = new LinkedHashMap<>();

        private Parts read(JsonParser json) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return this;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT) {
                    inside(name, json);
                } else if (value.isScalarValue()) {
                    single.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            return this;
        }

        private void inside(String name, JsonParser json) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String inner = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    json.skipChildren();
                } else if (name.equals("caps")) {
                    caps.put(new RequirementId(inner), Interval.parse(json.getString()));
                } else if (name.equals("results")) {
                    results.put(inner, json.getString());
                }
            }
        }

        private Outcome checked() {
            String model = single.getOrDefault("model", "");
            String control = single.getOrDefault("control", "");
            if (!single.getOrDefault("certificate", "").equals(IntervalCertificate.KIND)
                    || model.isEmpty()
                    || control.isEmpty()) {
                return new Outcome.Refused(
                        "It is not an interval certificate: it needs certificate, control, model and results.");
            }
            if (!single.getOrDefault("language", "").equals(Integer.toString(IntervalCertificate.LANGUAGE))) {
                return new Outcome.Refused("It is of language " + single.getOrDefault("language", "none")
                        + "; this program reads " + IntervalCertificate.LANGUAGE + ".");
            }
            List<String> differences = new ArrayList<>();
            String digest = IntervalCertificate.digest(model);
            if (!digest.equals(single.getOrDefault("digest", ""))) {
                differences.add(
                        "digest of the model: stated " + single.getOrDefault("digest", "none") + ", it is " + digest);
            }
            Optional<Model> read = ModelFile.read("certificate.json", model).model();
            if (read.isEmpty()) {
                return new Outcome.Refused("Its model cannot be read.");
            }
            SequencedMap<String, String> recomputed = IntervalCertificate.results(read.get(), caps, control);
            results.forEach((name, stated) -> compare(name, stated, recomputed.get(name), differences));
            recomputed.forEach((name, value) -> {
                if (!results.containsKey(name)) {
                    differences.add(name + ": not stated, it is " + value);
                }
            });
            return new Outcome.Checked(new CertificateCheck(control, recomputed.size(), differences));
        }
    }

    private static void compare(String name, String stated, @Nullable String recomputed, List<String> differences) {
        if (recomputed == null || !same(stated, recomputed)) {
            differences.add(name + ": stated " + stated + ", it is " + (recomputed == null ? "nothing" : recomputed));
        }
    }

    private static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            double first = Double.parseDouble(one);
            double second = Double.parseDouble(other);
            return Math.abs(first - second) <= SAME * Math.max(Math.abs(first), Math.abs(second));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
