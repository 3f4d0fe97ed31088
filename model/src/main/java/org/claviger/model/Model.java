package org.claviger.model;

import java.util.Map;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;

/** A Trusted Environment and its threat model: one file, one system. */
@Doc("A Trusted Environment and its threat model: one file, one system.")
public record Model(
        @Required @Doc("The number of the language; this is 1.")
        Integer claviger,

        @Required @Doc("The system.") SystemProfile system,
        @Doc("What was decided beforehand.") Optional<Criteria> criteria,
        @Doc("Places.") Map<String, Location> locations,
        @Doc("Seats.") Map<String, Role> roles,
        @Doc("Pseudonyms of persons.") Map<String, Person> persons,
        @Doc("Suppliers.") Map<String, Supplier> suppliers,
        @Doc("Parts of the environment.") Map<String, Component> components,
        @Doc("The key material inventory.") Map<String, Key> keys,
        @Doc("Wallets.") Map<String, Wallet> wallets,
        @Doc("How assets move.") Map<String, Workflow> workflows,
        @Doc("Processes around key material.") Map<String, Process> processes,
        @Doc("Threats.") Map<String, Threat> threats,
        @Doc("Controls.") Map<String, Control> controls,
        @Doc("Recurring work.") Map<String, Task> tasks,
        @Doc("What is done after a compromise.") Map<String, CompromisePlan> compromisePlans,
        @Doc("What was set aside.") Optional<Relevance> relevance,
        @Doc("Internal documents.") Map<String, PolicyDocument> documents,
        @Doc("Reviews held.") Map<String, Review> reviews,
        @Doc("Residual risk accepted.") Map<String, Acceptance> acceptances,
        @Doc("Responsibility of executive management.") Optional<Responsibility> responsibility,
        @Doc("Risk register (Level II).") Map<String, Risk> risks,
        @Doc("Risk treatment (Level II).") Map<String, Treatment> treatments) {}
