package org.claviger.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.model.value.Span;

/** Something that can go wrong in this environment: who, how, against what, with what at stake. */
@Doc("Something that can go wrong in this environment: who, how, against what, with what at stake.")
public record Threat(
        @Doc("One line that says it.") Optional<String> title,
        @Doc("Which of the categories.") Optional<ThreatCategory> category,
        @Doc("Who or what acts.") List<Actor> actor,
        @Doc("How it would happen here, step by step.") Optional<String> description,
        @Doc("The way in.") Optional<String> vector,

        @To({
            Kind.COMPONENT,
            Kind.ROLE,
            Kind.PERSON,
            Kind.SUPPLIER,
            Kind.KEY,
            Kind.WALLET,
            Kind.WORKFLOW,
            Kind.PROCESS,
            Kind.LOCATION
        })
        @Doc("What is attacked or fails.")
        List<Ref> targets,

        @Doc("Whether the targets fall together or each by itself.")
        Optional<Joint> falls,

        @Doc("What its success leads to: assets taken, or lost to everybody; taken without it.")
        List<Harm> leadsTo,

        @To(Kind.KEY) @Doc("Key material at stake.") List<Ref> keyMaterial,
        @To(Kind.WALLET) @Doc("Wallets at stake.") List<Ref> atStake,

        @Doc("Step of the likelihood scale, before controls.")
        Optional<String> likelihood,

        @Doc("Step of the impact scale, before controls.") Optional<String> impact,
        @Doc("Rate a year, before controls.") Optional<FrequencyEstimate> frequency,

        @Doc("Time from first trace to the irreversible moment.")
        Optional<TempoEstimate> tempo,

        @Doc("How a success is noticed: needed where only several successes together do harm.")
        Optional<Discovery> discovery,

        @Doc(
                value = "From noticing a success to being safe again: key rotated, device replaced, access withdrawn.",
                example = "3 days")
        Optional<Span> recovery,

        @Doc("Loss if it happens.") Optional<LossEstimate> loss,

        @Doc("Loss if it is noticed and stopped in time: response, interruption, replacement.")
        Optional<LossEstimate> lossStopped,

        @Doc("The organisation's ordinal judgement of the residual; without it, it is computed.")
        Optional<Judgement> residual,

        @Doc("Candidates, found from the architecture, that it takes up.")
        List<TakenUp> candidates,

        @Doc(
                value = "Incidents and techniques: incident/..., aadapt/..., attack/..., or a URL.",
                example = "[incident/bybit-2025, attack/T1195.002]")
        List<String> references,

        @To(Kind.ROLE) @Doc("The role that owns the risk.") Optional<Ref> owner,
        @Doc("When it was first written down.") Optional<LocalDate> identified,

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
