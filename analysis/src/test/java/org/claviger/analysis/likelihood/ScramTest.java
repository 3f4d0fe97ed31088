package org.claviger.analysis.likelihood;

import static org.claviger.analysis.logic.Formula.and;
import static org.claviger.analysis.logic.Formula.atLeast;
import static org.claviger.analysis.logic.Formula.event;
import static org.claviger.analysis.logic.Formula.or;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claviger.analysis.logic.Formula;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promise: where SCRAM, the reference analyser of the reliability engineers, has the same models of unavailability, it finds
 * the same. Its periodic test is perfect and its repair exponential; its report has six digits.
 */
@Tag("slow")
class ScramTest {
    private static final double SIX_DIGITS = 6e-6;
    private static final List<String> EVENTS = List.of("a", "b", "c", "d", "e");

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "structure {0}")
    @MethodSource("seeds")
    void scramFindsTheSameUnavailabilityAndTheSameDecisiveShares(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        double time = 0.05 + 0.9 * random.nextDouble();
        Formula top = structure(random);
        List<Campaign> campaigns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Behaviour behaviour = behaviour(random);
            List<String> targets = i < 5 ? List.of(EVENTS.get(i)) : EVENTS.subList(i - 5, i - 3 + random.nextInt(3));
            campaigns.add(Campaign.together("x" + i, behaviour, targets));
            expressions.add(expression(behaviour, time));
        }
        String report = scram(openPsa(top, campaigns, expressions));

        List<Cause> causes = Cause.of(campaigns);
        TopEvent diagram = Translation.of(Questions.tree(top), causes, new Allowance(Questions.BUDGET));
        double[] standing =
                causes.stream().mapToDouble(each -> at(each.behaviour(), time)).toArray();
        double[] decided = new double[causes.size()];
        diagram.decided(standing, decided);
        double theirs = number(report, "<sum-of-products name=\"top\"[^>]* probability=\"([^\"]*)\"");
        assertEquals(theirs, diagram.probability(standing), SIX_DIGITS * theirs);
        for (int cause : diagram.causes()) {
            double mif = number(report, "<basic-event name=\"x" + cause + "\" occurrence[^>]* MIF=\"([^\"]*)\"");
            assertEquals(mif, decided[cause], SIX_DIGITS * mif, "x" + cause);
        }
        assertTrue(diagram.causes().length >= 2);
    }

    private static Formula structure(SplittableRandom random) {
        Formula[] events = EVENTS.stream().map(Formula::event).toArray(Formula[]::new);
        return switch (random.nextInt(3)) {
            case 0 -> atLeast(2 + random.nextInt(3), events);
            case 1 -> or(and(event("a"), event("b")), atLeast(3, events));
            default -> or(and(or(event("a"), event("b")), or(event("c"), event("d"))), and(event("d"), event("e")));
        };
    }

    private static Behaviour behaviour(SplittableRandom random) {
        double rate = 0.05 + random.nextDouble();
        return switch (random.nextInt(4)) {
            case 0 -> new Behaviour.Static(random.nextDouble());
            case 1 -> new Behaviour.Revealed(rate, 0.3 * random.nextDouble());
            case 2 -> new Behaviour.Latent(rate, List.of(), new Clean.Since(3 * random.nextDouble()));
            default ->
                new Behaviour.Latent(
                        rate,
                        List.of(new Inspection(new Dates.Every(0.1 + 0.4 * random.nextDouble(), 0.03), 1, 1, 0)),
                        new Clean.Since(0));
        };
    }

    private static String expression(Behaviour behaviour, double time) {
        return switch (behaviour) {
            case Behaviour.Static(double probability) -> floats(probability);
            case Behaviour.Momentary momentary -> floats(0);
            // Long after the beginning: the share of time.
            case Behaviour.Revealed(double rate, double recovery) ->
                "<GLM>" + floats(0, rate, 1 / recovery, 1e6) + "</GLM>";
            case Behaviour.Latent latent -> latent(latent, time);
        };
    }

    private static String latent(Behaviour.Latent latent, double time) {
        if (latent.clean() instanceof Clean.Since(double age)
                && latent.inspections().isEmpty()) {
            return "<exponential>" + floats(latent.rate(), age + time) + "</exponential>";
        }
        Dates.Every every = (Dates.Every) latent.inspections().getFirst().dates();
        return "<periodic-test>" + floats(latent.rate(), every.period(), every.next(), time) + "</periodic-test>";
    }

    private static String floats(double... values) {
        return Arrays.stream(values)
                .mapToObj(each -> "<float value=\"" + each + "\"/>")
                .collect(Collectors.joining());
    }

    private static String openPsa(Formula top, List<Campaign> campaigns, List<String> expressions) {
        String gates = EVENTS.stream()
                .map(name -> gate(
                        name,
                        campaigns.stream()
                                .filter(each -> each.targets().containsKey(name))
                                .map(each -> "<basic-event name=\"" + each.name() + "\"/>")
                                .toList()))
                .collect(Collectors.joining());
        String events = IntStream.range(0, expressions.size())
                .mapToObj(
                        i -> "<define-basic-event name=\"x" + i + "\">" + expressions.get(i) + "</define-basic-event>")
                .collect(Collectors.joining());
        return "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\">" + xml(top) + "</define-gate>"
                + gates + events + "</define-fault-tree></opsa-mef>";
    }

    private static String gate(String name, List<String> causes) {
        String all = String.join("", causes);
        return "<define-gate name=\"" + name + "\">" + (causes.size() == 1 ? all : "<or>" + all + "</or>")
                + "</define-gate>";
    }

    private static String xml(Formula formula) {
        String inside = formula.arguments().stream().map(ScramTest::xml).collect(Collectors.joining());
        return switch (formula) {
            case Formula.Event(String name) -> "<gate name=\"" + name + "\"/>";
            case Formula.And and -> "<and>" + inside + "</and>";
            case Formula.Or or -> "<or>" + inside + "</or>";
            case Formula.AtLeast(int needed, List<Formula> of) ->
                needed == of.size()
                        ? "<and>" + inside + "</and>"
                        : "<atleast min=\"" + needed + "\">" + inside + "</atleast>";
            default -> throw new IllegalArgumentException(formula.toString());
        };
    }

    private String scram(String xml) throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("tree.xml"), xml);
        Path output = folder.resolve("report.xml");
        ProcessBuilder builder = new ProcessBuilder(
                "scram", "--bdd", "--probability", "1", "--importance", "1", "-o", output.toString(), input.toString());
        Process process = start(builder.redirectErrorStream(true));
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return Files.readString(output);
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError("This test needs SCRAM: apt-get install -y scram", e);
        }
    }

    private static double number(String report, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(report);
        assertTrue(matcher.find(), pattern + "\n" + report);
        return Double.parseDouble(matcher.group(1));
    }

    private static double at(Behaviour behaviour, double time) {
        double intact = 1;
        for (Course.Part part : Course.of(behaviour, 1).parts()) {
            int piece = 0;
            while (piece + 1 < part.from().length && part.from()[piece + 1] <= time) {
                piece++;
            }
            intact *= 1 - part.at(piece, time);
        }
        return 1 - intact;
    }
}
