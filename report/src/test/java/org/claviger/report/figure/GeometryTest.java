package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.claviger.model.Model;
import org.junit.jupiter.api.Test;

/** Nothing overlaps, nothing hangs out, no line runs through what it does not belong to. */
class GeometryTest {
    private static final double TOLERANCE = 0.01;

    private static final List<Placed> PLACED = Stream.concat(unfoldable(), folded())
            .map(scene -> new Placed(scene, LayeredLayout.of(scene)))
            .toList();

    private static Stream<Scene> unfoldable() {
        return Stream.of(
                        Environments.generated(6, 1, 1),
                        Environments.generated(20, 3, 2),
                        Environments.generated(30, 5, 3),
                        Environments.generated(40, 4, 4),
                        Environments.generated(300, 5, 5),
                        Environments.branches(40),
                        Environments.branches(300),
                        Environments.coldWallet())
                .map(model -> Composition.of(model, Detail.EACH));
    }

    private static Stream<Scene> folded() {
        return Stream.of(
                folded(Environments.generated(300, 12, 1), "inside/hsm", "connected", "wallets/hot-wallet"),
                folded(Environments.generated(300, 12, 1), "location/locations-3", "outside", "inside/server"),
                folded(Environments.generated(60, 4, 1), "location/locations-0", "supplier/suppliers-0"),
                folded(Environments.branches(300), "location/branch-14", "location/centre"),
                folded(Environments.generated(45, 5, 3), Folding.EVERYTHING));
    }

    private static Scene folded(Model model, String... open) {
        Sketch sketch = Sketch.of(model);
        return Composition.of(sketch, sketch.folded(new Folding(List.of(open), List.of())));
    }

    @Test
    void boxes_do_not_overlap_and_stand_within_those_that_hold_them() {
        placed().forEach(placed -> {
            assertApart(placed.scene().boxes(), placed);
            placed.scene().all().forEach(box -> {
                assertApart(box.inner(), placed);
                Rect outer = grown(placed.geometry().of(box), TOLERANCE);
                box.inner()
                        .forEach(inner -> assertTrue(
                                outer.holds(placed.geometry().of(inner)), () -> inner.key() + " in " + box.key()));
            });
        });
    }

    @Test
    void everything_lies_on_the_sheet() {
        placed().forEach(placed -> {
            Rect sheet =
                    new Rect(0, 0, placed.geometry().width(), placed.geometry().height());
            placed.scene()
                    .boxes()
                    .forEach(box -> assertTrue(sheet.holds(placed.geometry().of(box))));
            placed.scene().lines().stream()
                    .flatMap(line -> placed.geometry().of(line).stream())
                    .forEach(point -> assertTrue(sheet.holds(point), point::toString));
        });
    }

    @Test
    void lines_begin_and_end_at_their_boxes() {
        placed().forEach(placed -> placed.scene().lines().forEach(line -> {
            List<Point> points = placed.geometry().of(line);
            assertTrue(onBorder(points.getFirst(), placed.rect(line.from())), line::toString);
            assertTrue(onBorder(points.getLast(), placed.rect(line.to())), line::toString);
        }));
    }

    @Test
    void no_line_runs_through_a_box_that_holds_no_other() {
        placed().forEach(placed -> placed.scene()
                .all()
                .filter(GeometryTest::isLeaf)
                .forEach(box -> {
                    Rect within = grown(placed.geometry().of(box), -1);
                    placed.scene()
                            .lines()
                            .forEach(line -> assertFalse(
                                    crosses(placed.geometry().of(line), within), () -> line + " through " + box.key()));
                }));
    }

    @Test
    void no_line_runs_through_the_heading_of_a_group_or_of_the_frame() {
        placed().forEach(placed -> placed.scene()
                .all()
                .filter(box -> !isLeaf(box) && box.look() != Box.Look.SHELF)
                .forEach(box -> {
                    Rect outer = placed.geometry().of(box);
                    Rect words = new Rect(
                            outer.x() + Face.SIDE,
                            outer.y() + 9,
                            box.face().extent() - Face.SIDE,
                            box.face().height() - 18);
                    placed.scene()
                            .lines()
                            .forEach(line -> assertFalse(
                                    crosses(placed.geometry().of(line), words),
                                    () -> line + " through the heading of " + box.key()));
                }));
    }

    @Test
    void every_line_that_crosses_passes_the_boundary_at_a_point_that_can_be_marked() {
        placed().forEach(placed -> {
            Rect frame = placed.rect(Scene.FRAME);
            placed.scene().lines().stream().filter(Line::crossing).forEach(line -> {
                Point gate = Polyline.gate(placed.geometry().of(line), frame).orElseThrow();
                assertTrue(onBorder(gate, frame));
            });
        });
    }

    @Test
    void whatever_is_written_stays_within_its_box() {
        placed().forEach(placed -> placed.scene().all().forEach(box -> {
            Face face = box.face();
            assertTrue(face.extent() <= face.width());
            face.name().forEach(line -> assertTrue(face.lettering().width(line) <= face.width() - 2 * Face.SIDE));
            face.chips()
                    .forEach(row -> assertTrue(
                            face.chipStart(row, row.size() - 1) + row.getLast().width() <= face.width() - Face.SIDE));
            assertTrue(face.name().size() <= 2);
        }));
    }

    @Test
    void what_no_line_touches_stands_in_a_grid_of_equal_columns() {
        Scene scene = Composition.of(Environments.branches(40), Detail.EACH);
        Geometry geometry = LayeredLayout.of(scene);
        List<Rect> shelf = scene.all()
                .filter(box -> box.look() == Box.Look.SHELF)
                .limit(1)
                .flatMap(box -> box.inner().stream())
                .map(geometry::of)
                .toList();
        assertTrue(shelf.size() > 1);
        assertEquals(1, shelf.stream().map(Rect::width).distinct().count());
    }

    private record Placed(Scene scene, Geometry geometry) {
        Rect rect(String key) {
            return scene.all()
                    .filter(box -> box.key().equals(key))
                    .map(geometry::of)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<Placed> placed() {
        return PLACED.stream();
    }

    private static boolean isLeaf(Box box) {
        return box.inner().isEmpty();
    }

    private static void assertApart(List<Box> boxes, Placed placed) {
        for (int i = 0; i < boxes.size(); i++) {
            Rect one = grown(placed.geometry().of(boxes.get(i)), -TOLERANCE);
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                assertFalse(
                        one.overlaps(placed.geometry().of(other)), boxes.get(i).key() + " and " + other.key());
            }
        }
    }

    private static Rect grown(Rect rect, double by) {
        return new Rect(rect.x() - by, rect.y() - by, rect.width() + 2 * by, rect.height() + 2 * by);
    }

    private static boolean onBorder(Point point, Rect rect) {
        return grown(rect, 0.5).holds(point) && !grown(rect, -0.5).holds(point);
    }

    private static boolean crosses(List<Point> points, Rect rect) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            Rect stretch = new Rect(
                    Math.min(from.x(), to.x()),
                    Math.min(from.y(), to.y()),
                    Math.abs(from.x() - to.x()) + TOLERANCE,
                    Math.abs(from.y() - to.y()) + TOLERANCE);
            if (stretch.overlaps(rect)) {
                return true;
            }
        }
        return false;
    }
}
