package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A step of a workflow. */
@Doc("A step of a workflow.")
public record Step(
        @Required @Doc("What is done.") StepKind step,
        @To({Kind.ROLE, Kind.SUPPLIER}) @Doc("Who does it.") List<Ref> by,
        @To(Kind.COMPONENT) @Doc("On what.") List<Ref> on,

        @To(Kind.COMPONENT) @Doc("What the person looks at while doing it.")
        List<Ref> sees,

        @To(Kind.COMPONENT)
        @Doc(value = "Independent means of verification; none when there is none.", example = "none")
        Optional<List<Ref>> verifiesOn,

        @To(Kind.COMPONENT) @Doc("Communication channels that it goes over.")
        List<Ref> over,

        @Doc("How many distinct persons.") Optional<Integer> persons,
        @Doc("What exactly is done or checked.") Optional<String> what) {}
