package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Shorthand;

/** How assets move, step by step. */
@Doc("How assets move, step by step.")
@Shorthand("steps")
public record Workflow(
        @Doc("What people call it.") Optional<String> name,
        @Doc("Steps in order.") List<Step> steps,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return name;
    }
}
