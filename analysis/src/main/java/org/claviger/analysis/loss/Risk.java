package org.claviger.analysis.loss;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claviger.model.value.Ref;

/**
 * Residual risk of a model in money.
 *
 * @param currency in which all amounts are
 * @param curve of the system, by rising loss
 * @param notes what holds for all of it: amounts left out, and what was taken at its word
 */
public record Risk(
        String currency,
        Subject system,
        List<Subject> wallets,
        List<OfThreat> threats,
        List<ControlValue> controls,
        List<Exceedance> curve,
        List<String> notes) {

    /**
     * The risk of the system or a wallet, or by a threat.
     *
     * @param name {@code system}, {@code wallet/x} or {@code threat/x}
     * @param expected the expected annual loss when what is not known is drawn
     * @param probability the yearly probability when what is not known is drawn
     * @param missing what is not stated and would make the figures larger; with it they are of what is stated
     */
    public record Subject(
            String name,
            Figures inherent,
            Figures residual,
            Optional<Interval90> expected,
            Optional<Interval90> probability,
            List<Judgement> judgements,
            Verdict verdict,
            List<String> missing) {
        public Subject {
            judgements = List.copyOf(judgements);
            missing = List.copyOf(missing);
        }
    }

    /**
     * The risk by a threat.
     *
     * @param interrupted the probability that an attack that got past prevention is interrupted in time
     * @param uncounted controls that count for nothing, since something of them is not stated
     * @param ordinal the same on the organisation's scales
     */
    public record OfThreat(Subject risk, double interrupted, List<String> uncounted, Optional<OrdinalView> ordinal) {}

    /**
     * What a control is worth.
     *
     * @param inPlace else it is planned, and its worth is what it would add
     * @param worthPerYear the expected annual loss of the system without it less that with it
     * @param probabilityWorth the same of the yearly probability
     * @param costPerYear of it and its recurring work, where all of it is stated
     */
    public record ControlValue(
            Ref control, boolean inPlace, double worthPerYear, double probabilityWorth, OptionalDouble costPerYear) {}

    /** The planned controls, the one first that lowers the expected loss most: the next to put in place. */
    public List<ControlValue> next() {
        return controls.stream()
                .filter(each -> !each.inPlace())
                .sorted((one, other) -> Double.compare(other.worthPerYear(), one.worthPerYear()))
                .toList();
    }
}
