package org.claviger.analysis.likelihood;

/** A share of what comes: sorted by independent chance, a Poisson process falls into independent Poisson processes (Kingman 1993, section 5.1). */
final class Thinning {
    private Thinning() {}

    static Behaviour of(Behaviour behaviour, double share) {
        return switch (behaviour) {
            case Behaviour.Static constant -> constant;
            case Behaviour.Momentary(double rate) -> new Behaviour.Momentary(rate * share);
            case Behaviour.Revealed(double rate, double recovery) -> new Behaviour.Revealed(rate * share, recovery);
            case Behaviour.Latent(double rate, var inspections, var clean) ->
                new Behaviour.Latent(rate * share, inspections, clean);
        };
    }
}
