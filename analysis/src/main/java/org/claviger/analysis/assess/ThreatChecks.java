package org.claviger.analysis.assess;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.claviger.analysis.relations.Relations;
import org.claviger.analysis.residual.OrdinalScales;
import org.claviger.knowledge.Techniques.Technique;
import org.claviger.model.Component;
import org.claviger.model.ControlKind;
import org.claviger.model.FrequencyEstimate;
import org.claviger.model.KeyState;
import org.claviger.model.KeyType;
import org.claviger.model.LossEstimate;
import org.claviger.model.Position;
import org.claviger.model.Relevance;
import org.claviger.model.SetAside;
import org.claviger.model.TempoEstimate;
import org.claviger.model.Threat;
import org.claviger.model.ThreatCategory;
import org.claviger.model.shape.Choices;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** Findings about threats and what they leave out: CLV-201 to CLV-216. */
final class ThreatChecks {
    /** How threats and estimates refer to the knowledge. */
    private static final Pattern LIBRARY_REFERENCE = Pattern.compile("(incident|aadapt|attack)/(\\S+)");

    private ThreatChecks() {}

    static void run(Subject subject, Findings findings) {
        subject.model().threats().forEach((id, threat) -> {
            Ref ref = new Ref(Kind.THREAT, id);
            generic(ref, threat, findings);
            boilerplate(ref, threat, subject, findings);
            withoutControls(ref, subject, findings);
            withoutCategory(ref, threat, findings);
            unestimated(ref, threat, findings);
            withoutTempo(ref, threat, subject, findings);
            references(ref, threat, subject, findings);
            steps(ref, threat, subject, findings);
        });
        untouched(subject, findings);
        categories(subject, findings);
        keyTypes(subject, findings);
        candidates(subject, findings);
    }

    /** CLV-201: a threat that names nothing of this environment. */
    private static void generic(Ref ref, Threat threat, Findings findings) {
        boolean specific = Relations.elementsOf(threat).anyMatch(ThreatChecks::partOfEnvironment);
        if (!specific) {
            findings.at(
                    ref,
                    "CLV-201",
                    ref + " names no wallet, workflow, component, process or key material of this environment.");
        }
    }

    private static boolean partOfEnvironment(Ref ref) {
        return switch (ref.kind()) {
            case WALLET, WORKFLOW, COMPONENT, KEY, PROCESS -> true;
            default -> false;
        };
    }

    /** CLV-202: a threat told in a template's words, or not told at all. */
    private static void boilerplate(Ref ref, Threat threat, Subject subject, Findings findings) {
        Optional<String> empty = threat.title().filter(subject.knowledge().boilerplate()::genericThreat);
        if (empty.isPresent()) {
            findings.at(
                    ref,
                    "CLV-202",
                    ref + " is told in words that fit any organisation: \"" + empty.get() + "\".",
                    "title");
        } else if (threat.description().isEmpty() && threat.vector().isEmpty()) {
            findings.at(ref, "CLV-202", ref + " does not say how it would happen here.");
        } else if (threat.description()
                .or(threat::vector)
                .filter(subject.knowledge().boilerplate()::genericThreat)
                .isPresent()) {
            findings.at(ref, "CLV-202", ref + " is described in words that fit any organisation.", "description");
        }
    }

    /** CLV-203: nothing is done about it. */
    private static void withoutControls(Ref ref, Subject subject, Findings findings) {
        if (subject.relations().against(ref.id()).stream().allMatch(each -> ControlChecks.retired(each.control()))) {
            findings.at(ref, "CLV-203", "No control says that it acts against " + ref + ".");
        }
    }

    /** CLV-208: it belongs to no category. */
    private static void withoutCategory(Ref ref, Threat threat, Findings findings) {
        if (threat.category().isEmpty()) {
            findings.at(ref, "CLV-208", ref + " belongs to no category.");
        }
    }

    /** CLV-210: how likely and how bad is not said. */
    private static void unestimated(Ref ref, Threat threat, Findings findings) {
        boolean likelihood = threat.likelihood().isPresent()
                || threat.frequency().flatMap(FrequencyEstimate::range).isPresent();
        boolean impact = threat.impact().isPresent()
                || threat.loss().flatMap(LossEstimate::range).isPresent();
        if (!likelihood || !impact) {
            String what = likelihood ? "impact" : impact ? "likelihood" : "likelihood and impact";
            findings.at(ref, "CLV-210", "The " + what + " of " + ref + " is not estimated.");
        }
    }

    /** CLV-211: a control is to notice it, but how long there is to notice is not said. */
    private static void withoutTempo(Ref ref, Threat threat, Subject subject, Findings findings) {
        boolean noticed = subject.relations().against(ref.id()).stream()
                .anyMatch(against -> against.control().kind().contains(ControlKind.DETECTIVE));
        if (noticed && threat.tempo().flatMap(TempoEstimate::range).isEmpty()) {
            findings.at(ref, "CLV-211", "Controls are to notice " + ref + ", but its tempo is not stated.");
        }
    }

    /** CLV-212: a reference to an incident or technique that is not in the library. */
    private static void references(Ref ref, Threat threat, Subject subject, Findings findings) {
        for (int i = 0; i < threat.references().size(); i++) {
            reference(ref, threat.references().get(i), subject, findings, "references", Integer.toString(i));
        }
        threat.frequency()
                .flatMap(FrequencyEstimate::source)
                .ifPresent(source -> reference(ref, source, subject, findings, "frequency", "source"));
        threat.tempo()
                .flatMap(TempoEstimate::source)
                .ifPresent(source -> reference(ref, source, subject, findings, "tempo", "source"));
        threat.loss()
                .flatMap(LossEstimate::source)
                .ifPresent(source -> reference(ref, source, subject, findings, "loss", "source"));
    }

    private static void reference(Ref ref, String text, Subject subject, Findings findings, String... field) {
        var matcher = LIBRARY_REFERENCE.matcher(text);
        if (matcher.matches() && !known(matcher.group(1), matcher.group(2), subject)) {
            findings.at(ref, "CLV-212", ref + " refers to " + text + ", which is not in the library.", field);
        }
    }

    private static boolean known(String library, String id, Subject subject) {
        if (library.equals("incident")) {
            return subject.knowledge().incidents().containsKey(id);
        }
        Technique technique = subject.knowledge().techniques().get(id);
        return technique != null && technique.framework().equals(library);
    }

    /** CLV-214: a step that the organisation's scales do not have. */
    private static void steps(Ref ref, Threat threat, Subject subject, Findings findings) {
        if (subject.scales().isEmpty()) {
            return;
        }
        OrdinalScales scales = subject.scales().get();
        threat.likelihood()
                .filter(step -> !scales.hasLikelihood(step))
                .ifPresent(step -> findings.at(
                        ref, "CLV-214", "\"" + step + "\" is no step of the likelihood scale.", "likelihood"));
        threat.impact()
                .filter(step -> !scales.hasImpact(step))
                .ifPresent(step ->
                        findings.at(ref, "CLV-214", "\"" + step + "\" is no step of the impact scale.", "impact"));
        threat.residual()
                .flatMap(judged -> judged.likelihood())
                .filter(step -> !scales.hasLikelihood(step))
                .ifPresent(step -> findings.at(
                        ref,
                        "CLV-214",
                        "\"" + step + "\" is no step of the likelihood scale.",
                        "residual",
                        "likelihood"));
        threat.residual()
                .flatMap(judged -> judged.impact())
                .filter(step -> !scales.hasImpact(step))
                .ifPresent(step -> findings.at(
                        ref, "CLV-214", "\"" + step + "\" is no step of the impact scale.", "residual", "impact"));
    }

    /** CLV-205: parts of the environment that no threat names. */
    private static void untouched(Subject subject, Findings findings) {
        Set<Ref> holding = Places.holdingKeyMaterial(subject.model());
        for (Ref ref : subject.elements().refs()) {
            if (matters(ref, holding, subject)
                    && subject.relations().threatsOf(ref).isEmpty()) {
                findings.at(ref, "CLV-205", "No threat touches " + ref + ".");
            }
        }
    }

    private static boolean matters(Ref ref, Set<Ref> holding, Subject subject) {
        return switch (ref.kind()) {
            case COMPONENT -> {
                Component component = subject.model().components().get(ref.id());
                yield component != null
                        && component
                                .boundary()
                                .filter(boundary -> boundary.position() != Position.OUTSIDE)
                                .isPresent();
            }
            case KEY ->
                Optional.ofNullable(subject.model().keys().get(ref.id()))
                        .filter(key -> key.state()
                                .filter(state -> state == KeyState.DESTROYED)
                                .isEmpty())
                        .isPresent();
            case LOCATION -> holding.contains(ref);
            case WALLET, WORKFLOW, SUPPLIER, PROCESS -> true;
            default -> false;
        };
    }

    /** CLV-206, CLV-209, CLV-216: every category is threatened or set aside with a reason, and not both. */
    private static void categories(Subject subject, Findings findings) {
        Set<ThreatCategory> threatened = EnumSet.noneOf(ThreatCategory.class);
        subject.model().threats().values().forEach(threat -> threat.category().ifPresent(threatened::add));
        Map<String, SetAside> setAside =
                subject.model().relevance().map(Relevance::categories).orElse(Map.of());
        for (ThreatCategory category : ThreatCategory.values()) {
            String word = Choices.word(category);
            boolean aside = setAside.containsKey(word);
            if (!aside && !threatened.contains(category)) {
                findings.at(
                        "relevance",
                        "CLV-206",
                        "The category " + word + " is silent: no threat, and not set aside.",
                        "categories");
            }
            if (aside && threatened.contains(category)) {
                findings.at(
                        "relevance",
                        "CLV-216",
                        "The category " + word + " is set aside although threats belong to it.",
                        "categories",
                        word);
            }
        }
        setAside.forEach((word, aside) -> {
            if (!Choices.of(ThreatCategory.class).byWord().containsKey(word)) {
                findings.at("relevance", "CLV-209", "\"" + word + "\" is no threat category.", "categories", word);
            } else {
                reasoned(word, "categories", aside, subject, findings);
            }
        });
    }

    /** CLV-209: whatever is set aside has a reason. */
    private static void candidates(Subject subject, Findings findings) {
        subject.model()
                .relevance()
                .map(Relevance::candidates)
                .orElse(Map.of())
                .forEach((id, aside) -> reasoned(id, "candidates", aside, subject, findings));
    }

    private static void reasoned(String id, String section, SetAside aside, Subject subject, Findings findings) {
        if (aside.because()
                .filter(reason -> !subject.knowledge().boilerplate().emptyReason(reason))
                .isEmpty()) {
            findings.at("relevance", "CLV-209", id + " is set aside without a reason.", section, id);
        }
    }

    /** CLV-207: every type of key material in the inventory has a compromise scenario. */
    private static void keyTypes(Subject subject, Findings findings) {
        Map<KeyType, Ref> inventory = new LinkedHashMap<>();
        Set<KeyType> covered = EnumSet.noneOf(KeyType.class);
        subject.model().keys().forEach((id, key) -> {
            if (!key.state().equals(Optional.of(KeyState.DESTROYED))) {
                key.type().ifPresent(type -> inventory.putIfAbsent(type, new Ref(Kind.KEY, id)));
            }
        });
        for (Threat threat : subject.model().threats().values()) {
            if (threat.category().equals(Optional.of(ThreatCategory.KEY_MATERIAL_COMPROMISE))) {
                Relations.elementsOf(threat)
                        .filter(ref -> ref.kind() == Kind.KEY)
                        .flatMap(ref ->
                                Optional.ofNullable(subject.model().keys().get(ref.id())).stream())
                        .forEach(key -> key.type().ifPresent(covered::add));
            }
        }
        inventory.forEach((type, first) -> {
            if (!covered.contains(type)) {
                findings.at(
                        first,
                        "CLV-207",
                        "No compromise scenario covers key material of the type " + Words.of(type) + ", such as "
                                + first + ".");
            }
        });
    }
}
