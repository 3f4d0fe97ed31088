package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.claviger.model.value.Kind;
import org.claviger.model.value.Ref;
import org.claviger.report.figure.FoldedFigure.Group;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise: a reader opens and closes every group of the picture by following links, nothing is lost or shown twice by it,
 * and a picture of a thousand components stays one that can be read.
 */
@DisplayName("Groups of the picture open and close")
class FoldingTest {
    private static final Pattern LINK = Pattern.compile("<a ([^>]*)>");
    private static final Model LARGE = Environments.generated(300, 12, 1);

    private static final Links LINKS =
            Links.to(ref -> Optional.of("/" + ref), (next, at) -> Optional.of("?open=" + next.open() + "#" + at));

    private static FoldedFigure draw(Model model, Folding folding) {
        return EnvironmentFigure.draw(model, Theme.PAGE, LINKS, folding);
    }

    private static Folding open(String... ids) {
        return new Folding(List.of(ids), List.of());
    }

    private static Group group(FoldedFigure figure, String id) {
        return figure.groups().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among " + figure.groups()));
    }

    private static Scene scene(Model model, Folding folding) {
        Sketch sketch = Sketch.of(model);
        return Composition.of(sketch, sketch.folded(folding));
    }

    @Test
    @DisplayName("Three hundred components are folded at first; an opened fold shows its members, each with its link")
    void an_opened_fold_shows_its_members() {
        FoldedFigure closed = draw(LARGE, Folding.NONE);
        Group hsm = group(closed, "inside/hsm");
        assertEquals("23 \u00d7 HSM, inside", hsm.name());
        assertFalse(hsm.open());
        assertFalse(closed.figure().svg().contains("/component/"));

        FoldedFigure opened = draw(LARGE, hsm.next());
        assertTrue(group(opened, "inside/hsm").open());
        assertEquals(
                23,
                LINK.matcher(opened.figure().svg())
                        .results()
                        .filter(link -> link.group(1).contains("href=\"/component/"))
                        .count());
        assertEquals(closed, draw(LARGE, group(opened, "inside/hsm").next()));
    }

    @Test
    @DisplayName("A small picture shows every element at first; a closed place folds into one box")
    void a_closed_place_folds_into_one_box() {
        Model model = Environments.branches(20);
        FoldedFigure open = draw(model, Folding.NONE);
        assertTrue(open.figure().svg().contains("href=\"/component/part-11\""));
        assertTrue(open.groups().stream().allMatch(Group::open));

        FoldedFigure closed = draw(model, group(open, "location/branch-1").next());
        assertEquals(List.of("location/branch-1"), closed.folding().closed());
        assertFalse(closed.figure().svg().contains("href=\"/component/part-11\""));
        assertTrue(closed.figure().svg().contains("aria-label=\"Unfold 10 components, Branch 1\""));
        assertTrue(closed.figure().description().contains("like ones share a box"));
        assertEquals(open, draw(model, group(closed, "location/branch-1").next()));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 30, 60, 100, 300, 1000})
    @DisplayName(
            "Whatever is open, every component and wallet is in exactly one box, and the same folding is the same bytes")
    void nothing_is_lost_or_shown_twice(int components) {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Model model = Environments.generated(components, 1 + components / 12, seed);
            Folding folding = Folding.NONE;
            for (int steps = 0; steps < 4; steps++) {
                List<Group> groups = draw(model, folding).groups();
                folding = groups.isEmpty()
                        ? folding
                        : groups.get(random.nextInt(groups.size())).next();
                List<Ref> shown = scene(model, folding)
                        .all()
                        .filter(box -> box.look() != Box.Look.GROUP && box.look() != Box.Look.SHELF)
                        .flatMap(box -> box.shows().stream())
                        .filter(ref -> ref.kind() == Kind.COMPONENT || ref.kind() == Kind.WALLET)
                        .toList();
                assertEquals(shown.size(), Set.copyOf(shown).size());
                assertEquals(model.components().size() + model.wallets().size(), shown.size());
                assertEquals(draw(model, folding), draw(model, folding));
            }
        }
    }

    @Test
    @DisplayName("A place can be opened in a picture that does not show places")
    void a_place_opens_in_a_picture_without_places() {
        FoldedFigure figure = draw(LARGE, open("location/locations-3"));
        Group place = group(figure, "location/locations-3");
        assertEquals("Place number 3", place.name());
        assertEquals(draw(LARGE, Folding.NONE), draw(LARGE, place.next()));
    }

    @Test
    @DisplayName("Wallets that share a box can be told apart")
    void wallets_open() {
        FoldedFigure figure = draw(LARGE, open("wallets/hot-wallet"));
        assertEquals(11, group(figure, "wallets/hot-wallet").members());
        assertTrue(figure.figure().svg().contains("href=\"/wallet/"));
    }

    @Test
    @DisplayName("What is asked of groups that are not there does no harm")
    void unknown_groups_mean_nothing() {
        Folding nonsense = new Folding(
                List.of("", "all/of/it", "location/nowhere", "\"><script>", "location/locations-3/hsm"), List.of("x"));
        FoldedFigure figure = draw(LARGE, nonsense);
        assertEquals(draw(LARGE, Folding.NONE), figure);
        assertEquals(Folding.NONE, figure.folding());
    }

    @Test
    @DisplayName("Of a thousand components so many are shown as can be read: the last opened group, the first of many")
    void a_thousand_components_stay_readable() {
        Model model = Environments.generated(1000, 20, 1);
        List<String> all =
                draw(model, Folding.NONE).groups().stream().map(Group::id).toList();
        FoldedFigure figure = draw(model, new Folding(all, List.of()));
        assertTrue(figure.folding().open().size() < all.size());
        assertEquals(all.getLast(), figure.folding().open().getLast());
        assertTrue(scene(model, figure.folding()).all().count() < 200);

        Scene opened = scene(model, open("outside"));
        assertEquals(
                Folds.ROOM,
                opened.all().filter(box -> box.look() == Box.Look.NODE).count());
        Box beyond = opened.all()
                .filter(box -> box.look() == Box.Look.FOLD && box.key().endsWith(Folds.BEYOND))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("46 more"), beyond.face().name());
        assertEquals(46, beyond.shows().size());
        assertEquals(
                Folding.everything().open(),
                draw(model, Folding.everything()).folding().open());
    }

    @Test
    @DisplayName("Everything is told apart on demand where that can be read")
    void everything_opens_on_demand() {
        Model model = Environments.generated(45, 5, 3);
        assertNotEquals(Detail.EACH, scene(model, Folding.NONE).detail());
        assertEquals(Detail.EACH, scene(model, Folding.everything()).detail());
    }

    @Test
    @DisplayName("Every link has a name and an address; headings say whether their group is open; ids are unique")
    void every_link_has_a_name() {
        for (Folding folding : List.of(Folding.NONE, open("inside/hsm", "connected", "location/locations-3"))) {
            String svg = draw(LARGE, folding).figure().svg();
            List<String> links =
                    LINK.matcher(svg).results().map(link -> link.group(1)).toList();
            assertFalse(links.isEmpty());
            for (String link : links) {
                assertTrue(Pattern.compile("href=\"[^\"]+\"").matcher(link).find(), link);
                assertTrue(
                        Pattern.compile("aria-label=\"[^\"]+\"").matcher(link).find(), link);
                assertEquals(link.contains("href=\"?open"), link.contains("aria-expanded="), link);
            }
            List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                    .matcher(svg)
                    .results()
                    .map((MatchResult id) -> id.group(1))
                    .toList();
            assertEquals(ids.size(), new HashSet<>(ids).size());
        }
    }

    @Test
    @DisplayName("No theme needs a style or a script: a strict content-security policy lets every picture through")
    void no_picture_needs_a_style() {
        for (Theme theme : Theme.values()) {
            for (Model model : List.of(LARGE, Environments.coldWallet(), Environments.empty())) {
                String svg = EnvironmentFigure.draw(model, theme, LINKS, open("connected"))
                        .figure()
                        .svg();
                assertFalse(Pattern.compile("<style|<script|\\sstyle=|\\son[a-z]+=")
                        .matcher(svg)
                        .find());
            }
        }
    }

    @Test
    @DisplayName("A long name is shortened on its box and whole in its title and in its link's name")
    void long_names_are_whole_in_the_title() {
        String name = "A device whose name is far too long for any box of the picture to carry "
                .repeat(3)
                .strip();
        Model model = Environments.read("""
                claviger: 1
                system: {id: long}
                locations: {here: {name: "%s"}}
                components:
                  one: {name: "%s", boundary: inside, location: location/here}
                  two: {boundary: inside, location: location/here}
                """.formatted(name, name));
        for (Folding folding : List.of(Folding.NONE, new Folding(List.of(), List.of("location/here")))) {
            String svg = draw(model, folding).figure().svg();
            Stream<String> texts = Pattern.compile("<text[^>]*>([^<]*)<")
                    .matcher(svg)
                    .results()
                    .map(text -> text.group(1));
            assertTrue(texts.allMatch(text -> text.length() < 60));
            assertTrue(Pattern.compile("<title>[^<]*" + name).matcher(svg).find());
            assertTrue(
                    Pattern.compile("aria-label=\"[^\"]*" + name).matcher(svg).find());
        }
    }

    @Test
    @DisplayName("A model without components and one with a single one have nothing to fold")
    void there_may_be_nothing_to_fold() {
        Model one = Environments.read("claviger: 1\nsystem: {id: one}\ncomponents: {a: {boundary: inside}}\n");
        for (Model model : List.of(Environments.empty(), one)) {
            FoldedFigure figure = draw(model, open("inside", "all"));
            assertEquals(new ArrayList<>(), figure.groups());
        }
    }
}
