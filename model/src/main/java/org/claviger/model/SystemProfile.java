package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Ref;

/** The system that is modelled: what is certified is a system, not an organisation. */
@Doc("The system that is modelled: what is certified is a system, not an organisation.")
public record SystemProfile(
        @Required @Doc(value = "Short id of the system, chosen once.", example = "eth-cold")
        String id,

        @Doc("What people call it.") Optional<String> name,
        @Doc("Who operates it.") Optional<String> organisation,
        @Doc("What it is for, in a sentence or two.") Optional<String> purpose,
        @Doc("Which kind of system is certified.") Optional<Designation> designation,
        @Doc("The CCSS level aimed at: 1, 2 or 3.") Optional<Integer> targetLevel,

        @Doc(value = "The catalogue that it is assessed against.", example = "ccss-9.0")
        Optional<String> standard,

        @To(Kind.ROLE) @Doc("The role of executive management that is accountable for it.")
        Optional<Ref> accountable,

        @Doc(value = "Assets held, as tickers.", example = "[BTC, ETH]")
        List<String> assets,

        @Doc("Value held, about.") Optional<Money> assetsUnderCustody,
        @Doc("What it does for its customers.") List<String> services,

        @Doc("What is inside the Trusted Environment and where it ends, in words.")
        Optional<String> scope,

        @Doc("What is deliberately not part of the model, each with the reason.")
        List<String> excluded,

        @Doc("What the model takes for granted.") List<String> assumptions,

        @To(Kind.COMPONENT)
        @Doc("Approved Communication Channels: components over which grants, approvals and alarms go.")
        List<Ref> approvedChannels,

        @Doc("Certified qualified service providers that do part of the custody.")
        List<String> reliesOn,

        @Doc("The period that an audit covers.") Optional<Period> auditPeriod,

        @Doc("How the threat model was made: who took part, what was looked at.")
        Optional<String> methodology,

        @Doc("A remark that stays with the element; comments of the file do not survive a server.")
        Optional<String> note) {}
