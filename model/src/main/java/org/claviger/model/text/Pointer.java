package org.claviger.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from the root of a document to a value, printed as RFC 6901: {@code /threats/page-swapped/targets/0}. Built
 * by appending, so that walking a document allocates one small object a step and no text.
 */
public final class Pointer {
    public static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String step;

    private Pointer(@Nullable Pointer parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    /** The pointer to a member of this value. */
    public Pointer to(String member) {
        return new Pointer(this, member);
    }

    /** The pointer to an item of this value, from 0. */
    public Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
    }

    /** The pointer made of these steps. */
    public static Pointer of(String... steps) {
        Pointer pointer = ROOT;
        for (String step : steps) {
            pointer = pointer.to(step);
        }
        return pointer;
    }

    /** The steps from the root. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        for (Pointer at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.step);
        }
        return steps;
    }

    /** The pointer without its last step; empty at the root. */
    public Optional<Pointer> parent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pointer pointer && steps().equals(pointer.steps());
    }

    @Override
    public int hashCode() {
        return steps().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String each : steps()) {
            text.append('/').append(each.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
