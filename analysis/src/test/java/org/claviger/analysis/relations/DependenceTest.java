package org.claviger.analysis.relations;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claviger.analysis.relations.Chain.Step;
import org.claviger.model.Elements;
import org.claviger.model.Model;
import org.claviger.model.Threat;
import org.claviger.model.file.ModelFile;
import org.claviger.model.file.Reading;
import org.claviger.model.text.Fault;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise: what hangs on what is found as it is defined, in time and memory linear in the model, however deep it goes. */
@DisplayName("What hangs on what is found in linear time")
class DependenceTest {
    private static final int LONG = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    @DisplayName("Whatever the model, what is found is what the definition says")
    void asDefined(long seed) {
        Model model = random(new Random(seed));
        Dependence found = Dependence.of(model);
        DefinedDependence defined = DefinedDependence.of(model);
        Elements elements = Elements.of(model);
        for (Ref ref : elements.refs()) {
            assertEquals(there(defined.around(ref), elements), there(found.around(ref), elements), "around " + ref);
            for (Threat threat : model.threats().values()) {
                assertEquals(
                        defined.concerns(threat, ref), found.concerning(ref).test(threat), threat + " to " + ref);
            }
        }
        Set<Ref> concerned = new TreeSet<>();
        model.threats().values().forEach(threat -> concerned.addAll(there(defined.concerned(threat), elements)));
        assertEquals(concerned, there(found.concerned(model.threats().values().stream()), elements));
    }

    private static Set<Ref> there(Set<Ref> refs, Elements elements) {
        return refs.stream().filter(elements::has).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("Keys that are all derived from one another, in one chain, are followed from either end")
    void aLongLineage() {
        Model model = model("keys:\n k0: {type: seed-phrase}\n"
                + each(1, i -> " k" + i + ": {type: private-key, derived-from: key/k" + (i - 1) + "}\n"));
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            Chains chains = Chains.of(model);
            assertEquals(LONG, keys(chains.of(Ref.parse("key/k0"))));
            assertEquals(LONG, keys(chains.of(Ref.parse("key/k" + (LONG - 1)))));
        });
    }

    @Test
    @DisplayName("Components that stand in one another, the last deeper than any stack, are followed to the last")
    void deepHosts() {
        Model model = model("components:\n c0: {kind: server}\n"
                + each(
                        1,
                        i -> " c" + i + ": {kind: server, hosted-on: component/c" + (i - 1)
                                + ", administered-by: component/c" + (i - 1) + "}\n")
                + "threats:\n t: {targets: [component/c0]}\n");
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            Chains chains = Chains.of(model);
            assertEquals(
                    LONG,
                    chains.of(Ref.parse("threat/t"))
                            .at(Step.COMPONENTS)
                            .elements()
                            .size());
            assertTrue(chains.of(Ref.parse("component/c" + (LONG - 1)))
                    .at(Step.THREATS)
                    .elements()
                    .contains(Ref.parse("threat/t")));
        });
    }

    @Test
    @DisplayName(
            "A chain with every threat and control of a large model in it knows its ends without looking at all pairs")
    void manyThreats() {
        Model model = model("components:\n c: {kind: server}\nthreats:\n"
                + each(0, i -> " t" + i + ": {targets: [component/c]}\n")
                + "controls:\n"
                + each(0, i -> " k" + i + ": {against: [threat/t" + i + "]}\n"));
        assertTimeoutPreemptively(ofSeconds(20), () -> {
            Chain chain = Chains.of(model).of(Ref.parse("component/c"));
            assertEquals(LONG, chain.at(Step.THREATS).elements().size());
            assertEquals(List.of(), chain.at(Step.THREATS).ends());
            assertEquals(LONG, chain.at(Step.CONTROLS).ends().size());
        });
    }

    private static int keys(Chain chain) {
        return chain.at(Step.KEYS).elements().size();
    }

    private static String each(int first, Function<Integer, String> line) {
        return IntStream.range(first, LONG).boxed().map(line).collect(Collectors.joining());
    }

    private static Model model(String yaml) {
        Reading reading = ModelFile.read("test.yaml", "claviger: 1\nsystem: {id: large}\n" + yaml);
        assertEquals(
                List.of(),
                reading.problems().stream()
                        .filter(problem ->
                                problem.fault() != Fault.DANGLING_REFERENCE && problem.fault() != Fault.CYCLE)
                        .toList());
        return reading.model().orElseThrow();
    }

    /** A model of a few elements of each kind that refer to one another as they like, to some that are not there too. */
    private static Model random(Random random) {
        StringBuilder yaml = new StringBuilder("components:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" c" + i + ": {kind: server" + one(random, "hosted-on", Kind.COMPONENT)
                    + one(random, "location", Kind.LOCATION) + one(random, "supplier", Kind.SUPPLIER)
                    + one(random, "built-by", Kind.COMPONENT) + "}\n");
        }
        yaml.append("keys:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" k" + i + ": {type: private-key" + one(random, "derived-from", Kind.KEY)
                    + one(random, "encrypted-by", Kind.KEY) + one(random, "share-of", Kind.KEY)
                    + some(random, "backup-of", Kind.KEY) + some(random, "in", Kind.COMPONENT, Kind.LOCATION)
                    + some(random, "held-by", Kind.ROLE) + ", copies: [{medium: metal"
                    + one(random, "in", Kind.COMPONENT) + one(random, "encrypted-by", Kind.KEY) + "}]}\n");
        }
        yaml.append("wallets:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" w" + i + ": {scheme: {threshold: 1, of: [key/k" + random.nextInt(9) + "]}"
                    + some(random, "spare-keys", Kind.KEY) + some(random, "workflow", Kind.WORKFLOW)
                    + one(random, "contract", Kind.COMPONENT) + ", changes: [{kind: allowance"
                    + some(random, "by", Kind.ROLE, Kind.KEY) + "}]}\n");
        }
        yaml.append("workflows:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" f" + i + ": [{step: sign" + some(random, "on", Kind.COMPONENT) + some(random, "by", Kind.ROLE)
                    + some(random, "sees", Kind.COMPONENT) + "}]\n");
        }
        yaml.append("processes:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" p" + i + ": {kind: backup" + some(random, "of", Kind.KEY, Kind.COMPONENT, Kind.WALLET)
                    + some(random, "on", Kind.COMPONENT) + some(random, "in", Kind.LOCATION) + "}\n");
        }
        Stream.of("locations:\n l", "roles:\n r", "suppliers:\n s").forEach(section -> {
            yaml.append(section + "0: {name: A}\n");
            IntStream.range(1, 8)
                    .forEach(i -> yaml.append(" " + section.charAt(section.length() - 1) + i + ": {name: B}\n"));
        });
        yaml.append("persons:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" h" + i + ": {note: n" + some(random, "roles", Kind.ROLE) + "}\n");
        }
        yaml.append("threats:\n");
        for (int i = 0; i < 8; i++) {
            yaml.append(" t" + i + ": {title: T" + some(random, "targets", Kind.COMPONENT, Kind.WORKFLOW, Kind.LOCATION)
                    + some(random, "key-material", Kind.KEY) + some(random, "at-stake", Kind.WALLET) + "}\n");
        }
        return model(yaml.toString());
    }

    private static String one(Random random, String field, Kind kind) {
        return random.nextInt(3) > 0 ? "" : ", " + field + ": " + any(random, kind);
    }

    private static String some(Random random, String field, Kind... kinds) {
        int count = random.nextInt(3);
        return count == 0
                ? ""
                : ", " + field + ": ["
                        + IntStream.range(0, count)
                                .mapToObj(_ -> any(random, kinds[random.nextInt(kinds.length)]))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + "]";
    }

    private static String any(Random random, Kind kind) {
        String letter = switch (kind) {
            case WORKFLOW -> "f";
            case PERSON -> "h";
            default -> kind.word().substring(0, 1);
        };
        return kind.word() + "/" + letter + random.nextInt(9);
    }
}
