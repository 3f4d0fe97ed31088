package org.claviger.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.claviger.model.binding.Binder;
import org.claviger.model.text.Document;
import org.claviger.model.text.Limits;
import org.claviger.model.text.Problems;

/** The knowledge that ships with the product, read when first asked for. */
public final class Knowledge {
    /** The catalogue that a system is assessed against unless it says otherwise. */
    public static final String STANDARD = "ccss-9.0";

    /** Names of the architecture templates, with what each is for. */
    public static final Map<String, String> TEMPLATES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "exchange", "Exchange with cloud HSM hot wallet and ceremony-based cold storage",
            "mpc-custodian", "Custodian on an MPC vendor (t-of-n shares)",
            "multisig-treasury", "Treasury on a smart-contract multisig with hardware wallets",
            "wallet-infrastructure", "Wallet-infrastructure provider (qualified service provider)")));

    /** The files of threat rules, by theme. */
    static final List<String> THEMES = List.of(
            "signing",
            "policy",
            "key-material",
            "generation",
            "insiders",
            "workforce",
            "suppliers",
            "infrastructure",
            "contracts",
            "physical");

    private static final Knowledge SHIPPED = new Knowledge();

    private final Map<String, Object> parts = new ConcurrentHashMap<>();

    private Knowledge() {}

    /** The knowledge that ships with the product. */
    public static Knowledge shipped() {
        return SHIPPED;
    }

    /** Names of the catalogues that a system may be assessed against. */
    public List<String> standards() {
        return List.of(STANDARD);
    }

    /** A catalogue by the name that a model gives it. */
    public Optional<Catalogue> catalogue(String standard) {
        return standard.equals(STANDARD) ? Optional.of(ccss()) : Optional.empty();
    }

    /** The catalogue of CCSS 9.0. */
    public Catalogue ccss() {
        return part(Catalogue.class, () -> new Catalogue(read(STANDARD + ".yaml", Catalogue.File.class)));
    }

    public Map<String, Categories.Category> categories() {
        return part(Categories.class, () -> read("threat-categories.yaml", Categories.class))
                .categories();
    }

    public Map<String, Incidents.Incident> incidents() {
        return part(Incidents.class, () -> read("incidents.yaml", Incidents.class))
                .incidents();
    }

    public Map<String, Techniques.Technique> techniques() {
        return part(Techniques.class, () -> read("techniques.yaml", Techniques.class))
                .techniques();
    }

    /** The frameworks that techniques are of, by the word that a reference begins with: {@code attack}. */
    public Map<String, Techniques.Framework> frameworks() {
        return part(Techniques.class, () -> read("techniques.yaml", Techniques.class))
                .sources();
    }

    public Map<String, ControlLibrary.LibraryControl> controls() {
        return part(ControlLibrary.class, () -> read("control-library.yaml", ControlLibrary.class))
                .controls();
    }

    /** The rules that derive candidate threats from an environment. */
    public RuleSet threatRules() {
        return part(
                RuleSet.class,
                () -> THEMES.stream()
                        .map(theme -> rules("threat-rules/" + theme + ".yaml"))
                        .reduce(new RuleSet(List.of(), List.of()), RuleSet::with));
    }

    private RuleSet rules(String file) {
        Problems problems = new Problems(20);
        try (InputStream in = open(file)) {
            Document document = Document.read(file, in, Limits.DEFAULT, problems);
            RuleSet read = RuleReader.read(document, problems, this, true);
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(file + ": " + read.problems());
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Boilerplate boilerplate() {
        return part(Boilerplate.class, () -> new Boilerplate(read("boilerplate.yaml", Boilerplate.File.class)));
    }

    /** The text of an architecture template, if there is one of that name. */
    public Optional<String> template(String name) {
        if (!TEMPLATES.containsKey(name)) {
            return Optional.empty();
        }
        try (InputStream in = open("templates/" + name + ".yaml")) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T part(Class<T> type, Supplier<T> reader) {
        return type.cast(parts.computeIfAbsent(type.getName(), _ -> reader.get()));
    }

    /** Reads a file of the product. A mistake in it is a defect of the build, not of anybody's input. */
    private static <R extends Record> R read(String file, Class<R> type) {
        Problems problems = new Problems(20);
        try (InputStream in = open(file)) {
            Document document = Document.read(file, in, Limits.DEFAULT, problems);
            Optional<R> read = document.root().flatMap(root -> new Binder(problems, _ -> true).bind(root, type));
            if (!problems.isEmpty() || read.isEmpty()) {
                throw new IllegalStateException(file + ": " + problems.list());
            }
            return read.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = Knowledge.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("the knowledge file " + file + " is not part of this build");
        }
        return in;
    }
}
