package org.claviger.analysis.identify.condition;

import org.claviger.analysis.identify.environment.Environment;
import org.claviger.analysis.identify.environment.Relation;
import org.claviger.model.value.Ref;

/** The questions that a rule may ask of two elements. */
public enum Comparison {
    SHARES_ACCOUNT(
            "sharesAccount",
            "Whether both are in, or lie in, one cloud account.",
            "cosigners(key).exists(k, sharesAccount(k, key))",
            (in, one, other) -> in.share(Relation.ACCOUNTS, one, other)),
    SHARES_SUPPLIER(
            "sharesSupplier",
            "Whether both come from or run on one supplier.",
            "cosigners(key).exists(k, sharesSupplier(k, key))",
            (in, one, other) -> in.share(Relation.SUPPLIERS_OF, one, other)),
    SHARES_PLACE(
            "sharesPlace",
            "Whether both are, or lie, in one place.",
            "cosigners(key).all(k, sharesPlace(k, key))",
            (in, one, other) -> in.share(Relation.PLACES, one, other)),
    SHARES_ADMINISTRATOR(
            "sharesAdministrator",
            "Whether somebody can change both.",
            "cosigners(key).exists(k, sharesAdministrator(k, key))",
            (in, one, other) -> in.share(Relation.ADMINISTRATORS, one, other)),
    SHARES_HOLDER(
            "sharesHolder",
            "Whether somebody holds both pieces of key material or a copy of them.",
            "cosigners(key).exists(k, sharesHolder(k, key))",
            (in, one, other) -> in.share(Relation.HOLDERS, one, other)),
    INDEPENDENT(
            "independent",
            "Whether one can tell the truth when the other lies: not the same, no supplier, pipeline, host or named administrator in common.",
            "workflow.steps.exists(s, s.verifiesOn.exists(v, s.sees.all(d, independent(v, d))))",
            Environment::independent);

    private final String word;
    private final String meaning;
    private final String example;
    private final Question question;

    /** A question about two elements. */
    @FunctionalInterface
    private interface Question {
        boolean of(Environment environment, Ref one, Ref other);
    }

    Comparison(String word, String meaning, String example, Question question) {
        this.word = word;
        this.meaning = meaning;
        this.example = example;
        this.question = question;
    }

    boolean of(Environment environment, Ref one, Ref other) {
        return question.of(environment, one, other);
    }

    /** The function's name in a condition. */
    public String word() {
        return word;
    }

    /** What it answers. */
    public String meaning() {
        return meaning;
    }

    /** A condition that uses it. */
    public String example() {
        return example;
    }
}
