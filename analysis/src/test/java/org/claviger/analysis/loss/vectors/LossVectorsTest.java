package org.claviger.analysis.loss.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promise: published vectors are reproduced to 1e-6, and where a vector gives an interval ours lies in it. The numbers are those
 * of the project's vector file, which two programs computed independently.
 */
class LossVectorsTest {
    private record Stated(Map<String, List<Double>> values) implements Inputs {
        /** Of {@code q05=1 q95=10 tcap=1/2/3}. */
        static Stated of(String text) {
            Map<String, List<Double>> values = new LinkedHashMap<>();
            for (String each : text.isBlank() ? new String[0] : text.strip().split("\\s+", -1)) {
                String[] parts = each.split("=", -1);
                values.put(
                        parts[0],
                        Arrays.stream(parts[1].split("/", -1))
                                .map(Double::valueOf)
                                .toList());
            }
            return new Stated(values);
        }

        @Override
        public OptionalDouble number(String name) {
            return values.getOrDefault(name, List.of()).stream()
                    .mapToDouble(Double::doubleValue)
                    .findFirst();
        }

        @Override
        public List<Double> numbers(String name) {
            return values.getOrDefault(name, List.of());
        }
    }

    private static LossVectors.Quantities quantities(String family, String inputs) {
        return LossVectors.of(family, Stated.of(inputs)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lognormal from 90% interval | q05=1 q95=10 | mu=1.151292546497023 sigma=0.699936169171963 median=3.1622776601683795 mean=4.040012826945726 sd=3.2121795303920146 q99=16.112374280279514",
                "lognormal from 90% interval | q05=1000000.0 q95=10000000.0 | mu=14.966803104461297 sigma=0.6999361691719633 median=3162277.6601683795 mean=4040012.826945728 sd=3212179.530392018 q99=16112374.280279508",
                "lognormal from 90% interval | q05=10000000.0 q95=1000000000.0 | mu=18.420680743952367 sigma=1.3998723383439255 median=100000000.00000018 mean=266398009.77355456 sd=657781405.8734089 q99=2596086049.47813",
                "lognormal from 90% interval | q05=5000000.0 q95=50000000.0 | mu=16.5762410168954 sigma=0.6999361691719628 median=15811388.300841914 mean=20200064.134728625 sd=16060897.65196006 q99=80561871.40139748",
                "ALE = frequency x lognormal mean | frequency=0.1 q05=1 q95=10 | ale=0.40400128269457264",
                "ALE = frequency x lognormal mean | frequency=0.01 q05=1000000.0 q95=10000000.0 | ale=40400.12826945728",
                "ALE = frequency x lognormal mean | frequency=0.1 q05=10000000.0 q95=1000000000.0 | ale=26639800.977355458",
                "ALE = frequency x lognormal mean | frequency=0.05 q05=5000000.0 q95=50000000.0 | ale=1010003.2067364313",
                "modified PERT | low=0 mode=0.2 high=1 lambda=4 | alpha=1.8 beta=4.2 mean=0.3 sd=0.17320508075688773 q05=0.058977387611817235 q50=0.2766722593925189 q95=0.6212767240161903",
                "modified PERT | low=0 mode=0.33 high=2 lambda=1 | alpha=1.165 beta=1.835 mean=0.7766666666666667 sd=0.48737106557073695 q05=0.08705825383564944 q50=0.7217928542584088 q95=1.649734527201863",
                "modified PERT | low=0 mode=0.5 high=1 lambda=4 | alpha=3.0 beta=3.0 mean=0.5 sd=0.1889822365046136 q05=0.1892553774377708 q50=0.5 q95=0.8107446225622291",
                "modified PERT | low=0 mode=0.1 high=1 lambda=20 | alpha=3.0 beta=19.0 mean=0.13636363636363635 sd=0.07155678652265483 q05=0.040099536297474425 q50=0.12531314807909888 q95=0.2705516993045313",
                "vulnerability P(threat capability > resistance strength), PERT each | tcap=0.4/0.6/0.95 rs=0.5/0.8/0.95 | vulnerability=0.13544411415848534",
                "vulnerability P(threat capability > resistance strength), PERT each | tcap=0.6/0.85/0.98 rs=0.59/0.84/0.97 | vulnerability=0.5390441479879958",
                "vulnerability P(threat capability > resistance strength), PERT each | tcap=0.6/0.85/0.98 rs=0.63/0.87/0.99 | vulnerability=0.42141135190686013",
                "annual loss: compound Poisson, lognormal severity capped at assets at risk | lambda=0.1 q05=1000000.0 q95=200000000.0 cap_per_event=150000000.0 | mean=3359254.631582677 sd=17389098.204363342 p_zero=0.9048374180359595",
                "annual loss: compound Poisson, lognormal severity capped at assets at risk | lambda=0.5 q05=100000.0 q95=5000000.0 cap_per_event=10000000.0 | mean=674564.7440122352 sd=1583921.7162287945 p_zero=0.6065306597126334",
                "annual loss: compound Poisson, lognormal severity | lambda=0.1 q05=1000000.0 q95=200000000.0 | mean=5173492.998867767 sd=59848426.073478945 p_zero=0.9048374180359595",
                "lognormal VaR and CVaR | q05=1000000.0 q95=200000000.0 | var_0.9=111407256.95444538 var_0.95=199999999.99999928 var_0.99=599391134.4426899 cvar_0.9=325376846.95832443 cvar_0.95=503202003.85694176 cvar_0.99=1226456863.028206",
                "two scenarios with a common Poisson shock | own_1=0.2 own_2=0.3 common=0.1 | corr_counts=0.28867513459481287 p_both_in_year=0.13767336937666919",
                "negative binomial frequency = gamma-mixed Poisson (mean m, CV of the rate) | mean=0.5 cv_rate=1.0 | r=1.0 p=0.6666666666666666 variance=0.75 p_zero=0.6666666666666666 p_ge_2=0.11111111111111116",
                "base rate, gamma-Poisson posterior | prior_shape=0.5 prior_rate=0.0 events=22 exposure_years=225.0 | mean=0.1 q05=0.06802724254576772 q50=0.09852248390593989 q95=0.13701385194728788 next_year_P(>=1)=0.09496207856954375",
                "base rate, gamma-Poisson posterior (lower published count) | prior_shape=0.5 prior_rate=0.0 events=12 exposure_years=225.0 | mean=0.05555555555555555 q05=0.03246979475440736 q50=0.054081303773076204 q95=0.08367218696329505 next_year_P(>=1)=0.053924083687516444",
                "detection probability from seeded drills, Jeffreys Beta posterior | found=9 drills=10 | mean=0.8636363636363636 q05=0.6694371967398653 q95=0.9821080119442521",
                "detection probability from seeded drills, Jeffreys Beta posterior | found=3 drills=10 | mean=0.3181818181818182 q05=0.11732937668021019 q95=0.558126766484634",
                "series/parallel control composition | preventive_fail=0.3/0.2 detect=0.85 contain_fraction=0.6 | p_breach=0.06 p_breach_undetected=0.009 mean_loss_factor_if_detected_contains_60pct=0.0294",
                "rare event: frequency x magnitude (pyfair style) versus event-count law | lef=0.1 lm_pert=1000000.0/5000000.0/200000000.0 | mean_both=3683333.333333333",
                "trials needed so that the standard error of an exceedance probability p is r*p: n=(1-p)/(p r^2) | p=0.001 r=0.05 | n=399599.9999999999",
                "z for 90% interval; Hubbard spreadsheet divisor 3.29 versus exact |  | z95=1.6448536269514726"
            })
    void everyExpectedValueIsReproduced(String family, String inputs, String expected) {
        LossVectors.Quantities quantities = quantities(family, inputs == null ? "" : inputs);
        for (String each : expected.strip().split("\\s+", -1)) {
            String[] parts = each.split("=(?=[^=]*$)", -1);
            double value = Double.parseDouble(parts[1]);
            assertEquals(value, quantities.of(parts[0]).orElseThrow(), 1e-6 * Math.abs(value), parts[0]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "annual loss: compound Poisson, lognormal severity capped at assets at risk | lambda=0.1 q05=1000000.0 q95=200000000.0 cap_per_event=150000000.0 | P(S>1e+07)=0.0571156097882094/0.05711627958148058 P(S>5e+07)=0.021762129542097663/0.021762241480824396 P(S>1e+08)=0.011380559906795207/0.01138059765779631 var95=13613822.598645488/13614109.247680053 var99=112884109.7063185/112884396.35535307",
                "annual loss: compound Poisson, lognormal severity capped at assets at risk | lambda=0.5 q05=100000.0 q95=5000000.0 cap_per_event=10000000.0 | P(S>1e+06)=0.18765083950036932/0.18765386432686815 P(S>5e+06)=0.029818082193230122/0.029818396129170477 P(S>1e+07)=0.00375886464600117/0.00375890313573346 var95=3597655.5930959624/3597674.7030316 var99=8857990.24628885/8858009.356224488",
                "annual loss: compound Poisson, lognormal severity | lambda=0.1 q05=1000000.0 q95=200000000.0 | P(S>1e+07)=0.057114294895596274/0.057116080962521965 P(S>5e+07)=0.021761916030504924/0.021762214530895108 P(S>1e+08)=0.011380477211378137/0.0113805778798437 var95=13613918.148323676/13614682.545749186 var99=112883918.60696213/112884683.00438763",
                "rare event: frequency x magnitude (pyfair style) versus event-count law | lef=0.1 lm_pert=1000000.0/5000000.0/200000000.0 | P(S>2e+07)=0.06286637523939476/0.06286696788528168 P(S>5e+07)=0.027978883103156216/0.027979220438312025 P(S>1e+08)=0.004676525741735604/0.004676613808735297 var95=29140358.655272048/29140740.853984803 var99=80909556.49661371/80909938.69532648"
            })
    void everyIntervalHoldsOurs(String family, String inputs, String bounds) {
        LossVectors.Quantities quantities = quantities(family, inputs);
        for (String each : bounds.strip().split("\\s+", -1)) {
            String[] parts = each.split("=(?=[^=]*$)", -1);
            String[] ends = parts[1].split("/", -1);
            double got = quantities.of(parts[0]).orElseThrow();
            assertTrue(
                    Double.parseDouble(ends[0]) <= got && got <= Double.parseDouble(ends[1]),
                    parts[0] + ": " + got + " is not in " + parts[1]);
        }
    }
}
