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
        String first = name.split("[# ]", 2)[0];
        return Ref.parse(first);
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
