package org.claviger.model;

import java.util.List;
import java.util.Optional;
import org.claviger.model.shape.Doc;
import org.claviger.model.shape.Required;
import org.claviger.model.shape.To;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Money;
import org.claviger.model.value.Probability;
import org.claviger.model.value.Ref;

/** What residual risk is tolerated, for what. */
@Doc("What residual risk is tolerated, for what.")
public record Tolerance(
        @Required @Doc("What it is stated for.") ToleranceScope scope,

        @To({Kind.THREAT, Kind.WALLET}) @Doc("Only for these threats or wallets; without it, for all.")
        List<Ref> of,

        @Doc(value = "The highest level of risk that is tolerated without acceptance.", example = "medium")
        Optional<String> level,

        @Doc("The highest probability of a loss within a year.")
        Optional<Probability> annualProbability,

        @Doc("The highest expected loss in a year.") Optional<Money> expectedAnnualLoss,

        @Doc("With probability: the loss that may be exceeded at most with that probability a year.")
        Optional<Money> loss,

        @Doc("With loss: the yearly probability of exceeding it.")
        Optional<Probability> probability) {}
