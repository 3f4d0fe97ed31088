package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;

/** How a risk is treated. */
@Doc("How a risk is treated.")
public record Treatment(
        @Doc("One line that says it.") Optional<String> title,
        @Doc("Which option.") Optional<Option> option,
        @Doc("Why this one, and which were considered.") Optional<String> because,
        @Doc("What is done.") List<Action> actions,
        @Doc("Who approved it, and when.") Optional<Decision> approved,

        @Doc("For a retained risk or an exception: until when.")
        Optional<LocalDate> until,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note,

        @Doc("Ids that this element had before it was renamed; history follows them.")
        List<String> formerly)
        implements Element {
    @Override
    public Optional<String> label() {
        return title;
    }
}
