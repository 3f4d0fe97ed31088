package org.claviger.analysis.structure;

import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/**
 * An event of theft or loss by its name: the element that falls, or a part of it. {@code person/p1}, {@code role/ops#2} (a
 * second seat without a name), {@code key/x#copy-1}, {@code workflow/w#3 person/p1} (this person skips the verification of
 * step 3). Likelihoods are given to these names by whoever knows rates.
 */
public record CompromiseEvent(String name) implements Comparable<CompromiseEvent> {
    /** The element that it is about: {@code key/x} of {@code key/x#copy-1}. */
    public Ref element() {
        int hash = name.indexOf('#');
        int blank = name.indexOf(' ');
        int end = hash < 0 ? blank : blank < 0 ? hash : Math.min(hash, blank);
        return Ref.parse(end < 0 ? name : name.substring(0, end));
    }

    /** What of the element it is about, in words that follow its name; empty where it is the element itself. */
    public String part() {
        int hash = name.indexOf('#');
        int blank = name.indexOf(' ');
        if (hash < 0) {
            return "";
        }
        if (blank > hash) {
            return "step " + name.substring(hash + 1, blank) + " is skipped by " + name.substring(blank + 1);
        }
        String part = name.substring(hash + 1);
        return switch (part) {
            case "generation" -> "was generated weakly or observed";
            case "extended-public-key" -> "has its extended public key known";
            case "protocol" -> "has a flaw in its signing protocol";
            case "rules" -> "has its rules got around";
            default ->
                part.startsWith("copy-")
                        ? "copy " + part.substring("copy-".length()) + " is taken or dead"
                        : "seat " + part + " falls";
        };
    }

    /** Who falls: the person for a step that the person skips, else the event itself. */
    public String principal() {
        int blank = name.indexOf(' ');
        return blank < 0 ? name : name.substring(blank + 1);
    }

    /** Whether somebody or something has to fall for it; a defect of a contract, a protocol, a generation or a derivation needs nobody. */
    boolean defect(Environment environment) {
        return name.endsWith("#generation")
                || name.endsWith("#protocol")
                || name.endsWith("#extended-public-key")
                || element().kind() == Kind.PROCESS
                || environment.contract(element());
    }

    @Override
    public int compareTo(CompromiseEvent other) {
        return name.compareTo(other.name);
    }
}
