package org.claviger.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What two lines share is drawn once. */
class TrunksTest {
    private final Trunks trunks = new Trunks();

    @Test
    void a_line_that_shares_nothing_is_drawn_whole() {
        List<Point> line = line(0, 0, 20, 0, 20, 30);
        assertEquals(List.of(line), trunks.fresh("dashed", line));
    }

    @Test
    void a_branch_starts_where_it_leaves_the_trunk_and_reaches_into_its_corner() {
        trunks.fresh("dashed", line(0, 0, 20, 0, 20, 30));
        assertEquals(List.of(line(15, 0, 20, 0, 20, -30)), trunks.fresh("dashed", line(0, 0, 20, 0, 20, -30)));
        assertEquals(List.of(line(20, 0, 50, 0)), trunks.fresh("dashed", line(0, 0, 50, 0)));
    }

    @Test
    void a_line_that_joins_a_trunk_ends_there_whichever_way_it_runs() {
        trunks.fresh("dashed", line(0, 0, 50, 0));
        assertEquals(List.of(line(50, 0, 60, 0).reversed()), trunks.fresh("dashed", line(60, 0, 20, 0)));
        assertEquals(List.of(), trunks.fresh("dashed", line(40, 0, 10, 0)));
    }

    @Test
    void lines_of_another_style_are_not_trunks() {
        trunks.fresh("dashed", line(0, 0, 50, 0));
        assertEquals(List.of(line(0, 0, 50, 0)), trunks.fresh("solid", line(0, 0, 50, 0)));
    }

    private static List<Point> line(double... pairs) {
        return IntStream.range(0, pairs.length / 2)
                .mapToObj(i -> new Point(pairs[2 * i], pairs[2 * i + 1]))
                .toList();
    }
}
