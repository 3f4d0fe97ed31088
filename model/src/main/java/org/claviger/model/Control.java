package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** Something that is done about threats. */
@Doc("Something that is done about threats.")
public record Control(
        @Doc("One line that says it.") Optional<String> title,
        @Doc("Preventive, detective, corrective.") List<ControlKind> kind,
        @Doc("What it does and how.") Optional<String> description,
        @Doc("Planned, in place or retired.") Optional<ControlState> state,
        @Doc("In place since.") Optional<LocalDate> since,

        @Doc("For a planned control: when it will be in place.")
        Optional<LocalDate> due,

        @To(Kind.ROLE) @Doc("The role that answers for it.") Optional<Ref> owner,

        @To({Kind.COMPONENT, Kind.LOCATION, Kind.ROLE, Kind.SUPPLIER, Kind.KEY, Kind.WALLET, Kind.WORKFLOW, Kind.PROCESS
        })
        @Doc("Elements that it is part of or protects.")
        List<Ref> where,

        @To(Kind.WORKFLOW) @Doc("Workflows that it verifies independently.")
        List<Ref> verifies,

        @Doc("CCSS requirements that it implements.") List<RequirementId> implements_,
        @Doc("Threats that it acts on, how and how well.") List<Mapping> against,

        @To(Kind.DOCUMENT) @Doc("The document that describes it.")
        Optional<Ref> procedure,

        @Doc("What proves that it is in place.") Optional<String> evidence,

        @Doc("What it costs in a year beside its recurring work.")
        Optional<Money> costPerYear,

        @Doc("Why it has no recurring work, if it has none.")
        Optional<String> oneOff,

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
