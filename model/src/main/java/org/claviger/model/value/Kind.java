package org.claviger.model.value;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reference can point at: the word before the slash, and the section of the model that holds such elements. */
public enum Kind {
    LOCATION("location", "locations"),
    ROLE("role", "roles"),
    PERSON("person", "persons"),
    SUPPLIER("supplier", "suppliers"),
    COMPONENT("component", "components"),
    KEY("key", "keys"),
    WALLET("wallet", "wallets"),
    WORKFLOW("workflow", "workflows"),
    PROCESS("process", "processes"),
    THREAT("threat", "threats"),
    CONTROL("control", "controls"),
    TASK("task", "tasks"),
    COMPROMISE_PLAN("compromise-plan", "compromise-plans"),
    DOCUMENT("document", "documents"),
    REVIEW("review", "reviews"),
    ACCEPTANCE("acceptance", "acceptances"),
    RISK("risk", "risks"),
    TREATMENT("treatment", "treatments");

    private static final Map<String, Kind> BY_WORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Kind::word, Function.identity()));

    private final String word;
    private final String section;

    Kind(String word, String section) {
        this.word = word;
        this.section = section;
    }

    /** The word before the slash of a reference: {@code wallet} in {@code wallet/cold}. */
    public String word() {
        return word;
    }

    /** The top-level field of a model that holds elements of this kind: {@code wallets}. */
    public String section() {
        return section;
    }

    /** The kind with this word, if there is one. */
    public static Optional<Kind> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
