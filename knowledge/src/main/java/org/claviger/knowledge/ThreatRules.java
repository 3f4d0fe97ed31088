package org.claviger.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claviger.model.Actor;
import org.claviger.model.ThreatCategory;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.Shorthand;
import org.claviger.model.value.Range;
import org.claviger.model.value.RequirementId;
import org.claviger.model.value.Span;

/** Rules that derive candidate threats from an environment: one file for each theme, or a user's own. */
public record ThreatRules(
        @Required Integer clavigerKnowledge,
        @Required String kind,
        @Required String version,
        Optional<String> notice,
        Map<String, ThreatRule> rules) {
    /** What a file of rules says it is. */
    public static final String KIND = "threat-rules";

    /**
     * A rule. Conditions and lists are CEL (cel.dev) over the element and the functions of {@code docs/rules.md};
     * texts may name what was found in braces: {@code {component}}, {@code {component.supplier}}, {@code {involved}},
     * {@code {keys}}, {@code {wallets}}.
     *
     * @param over the kind of element that it looks at
     * @param kinds only elements whose own kind or type is one of these words; empty for all
     * @param when the condition
     * @param involves other elements that the threat is about, as a CEL list; without it, none
     * @param keys key material at stake, as a CEL list; without it, what the element reaches
     * @param wallets wallets at stake, as a CEL list; without it, what the element reaches
     * @param controls suggested, ids of the control library
     * @param requirements of CCSS that ask for an answer
     * @param techniques {@code aadapt/...} or {@code attack/...}
     * @param incidents that show it, ids of the incident library
     */
    public record ThreatRule(
            @Required ThreatCategory category,
            @Required Over over,
            List<String> kinds,
            @Required String when,
            @Required String title,
            @Required String description,
            @Required String vector,
            @Required List<Actor> actor,
            Optional<String> involves,
            Optional<String> keys,
            Optional<String> wallets,
            List<String> controls,
            Optional<Tempo> tempo,
            List<String> techniques,
            List<RequirementId> requirements,
            List<String> incidents) {}

    /** The kinds of element that a rule can range over. */
    public enum Over {
        @Doc("The system as a whole.")
        SYSTEM,
        @Doc("Each component.")
        COMPONENT,
        @Doc("Each piece of key material.")
        KEY,
        @Doc("Each wallet.")
        WALLET,
        @Doc("Each workflow.")
        WORKFLOW,
        @Doc("Each role.")
        ROLE,
        @Doc("Each person.")
        PERSON,
        @Doc("Each supplier.")
        SUPPLIER,
        @Doc("Each process.")
        PROCESS,
        @Doc("Each location.")
        LOCATION
    }

    /**
     * From the first trace to the irreversible moment, as a suggestion.
     *
     * @param source an incident of the library, {@code incident/bybit-2025}, or the published figure in words
     */
    @Shorthand("range")
    public record Tempo(
            @Required Range<Span> range, @Required String source) {}
}
