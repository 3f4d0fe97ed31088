package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;

/** A part of the environment: device, service, account, page, safe. */
@Doc("A part of the environment: device, service, account, page, safe.")
public record Component(
        @Doc("What people call it.") Optional<String> name,
        @Doc("What kind of thing it is.") Optional<ComponentKind> kind,
        @Doc("Where it stands to the Trusted Environment.") Optional<Boundary> boundary,
        @To(Kind.LOCATION) @Doc("Where it is.") Optional<Ref> location,
        @Doc("From where it can be reached.") Optional<Exposure> exposure,
        @To(Kind.SUPPLIER) @Doc("Who supplies it.") Optional<Ref> supplier,

        @To({Kind.COMPONENT, Kind.SUPPLIER}) @Doc("What it runs on or stands in.")
        Optional<Ref> hostedOn,

        @To({Kind.ROLE, Kind.SUPPLIER, Kind.COMPONENT}) @Doc("Who can change it.")
        List<Ref> administeredBy,

        @To(Kind.COMPONENT) @Doc("The identity provider that lets its administrators in.")
        Optional<Ref> signsInThrough,

        @To(Kind.COMPONENT) @Doc("The pipeline that builds or deploys it.")
        Optional<Ref> builtBy,

        @To(Kind.COMPONENT) @Doc("Repositories and registries that its build takes from.")
        List<Ref> builtFrom,

        @To(Kind.COMPONENT) @Doc("Components that it talks to.")
        List<Ref> connectsTo,

        @To(Kind.COMPONENT) @Doc("Where its audit log goes.")
        List<Ref> logsTo,

        @Doc("For devices and displays: what the approver sees.")
        Optional<Shown> shows,

        @Doc(value = "Rules that it enforces by itself.", example = "[destination allow-list, daily limit]")
        List<String> enforces,

        @Doc("Interfaces that it offers.") List<String> exposes,

        @Doc(value = "Certificate of the device or service.", example = "FIPS 140-3 level 3")
        Optional<String> certification,

        @Doc("What it is for.") Optional<String> does,

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
