package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Interval;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;
import org.claviger.model.value.RequirementId;

/** A control's recurring work. */
@Doc("A control's recurring work.")
public record Task(
        @Doc("One line that says it.") Optional<String> title,

        @To(Kind.CONTROL) @Doc("The control whose work it is.")
        Optional<Ref> control,

        @Doc(value = "How often.", example = "1 week") Optional<Interval> every,

        @Doc(value = "For work that follows an event: which event.", example = "before each ceremony")
        Optional<String> event,

        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Roles that do it.")
        List<Ref> by,

        @To(Kind.ROLE) @Doc("Roles that stand in.") List<Ref> secondary,

        @To({
            Kind.COMPONENT,
            Kind.LOCATION,
            Kind.ROLE,
            Kind.SUPPLIER,
            Kind.KEY,
            Kind.WALLET,
            Kind.WORKFLOW,
            Kind.PROCESS,
            Kind.COMPROMISE_PLAN,
            Kind.DOCUMENT
        })
        @Doc("What is looked at; without it, all that the control is about.")
        List<Ref> covers,

        @Doc("CCSS requirements whose recurring work this is; without it, those of the control.")
        List<RequirementId> for_,

        @Doc("Whether the days are those of a calendar or drawn at random.")
        Optional<Timing> timing,

        @Doc("Schedules drawn at random: committed to before, revealed afterwards.")
        List<DrawnSchedule> drawn,

        @Doc("What one look finds.") Optional<Finding> finds,
        @Doc("What doing it once costs.") Optional<Money> cost,
        @Doc(value = "Why this often.", example = "derived") Optional<Justification> because,
        @Doc("What the record must hold.") Optional<String> evidence,
        @To(Kind.ROLE) @Doc("A second role that checks.") Optional<Ref> verifiedBy,
        @Doc("First due.") Optional<LocalDate> starts,

        @Doc("When it was last done; stated, until records exist.")
        Optional<LocalDate> last,

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
