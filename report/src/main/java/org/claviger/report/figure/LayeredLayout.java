package org.claviger.report.figure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a scene by layers (Sugiyama, Tagawa and Toda 1981, as Eclipse ELK implements it): what acts from outside to the
 * left, what holds keys in the middle, what they move to the right. Lines are given to ELK in that direction and turned
 * back afterwards, so that groups outside never end up behind the frame.
 */
final class LayeredLayout {
    private static final double MARGIN = 16;

    private static final double LANDSCAPE = 1.4;
    private static final int MANY_GROUPS = 6;
    private static final int VERY_MANY_GROUPS = 20;
    private static final int ANY = 0;

    private final Scene scene;
    private final int bound;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkPort> ports = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<Line, ElkEdge> edges = new LinkedHashMap<>();

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private LayeredLayout(Scene scene, int bound) {
        this.scene = scene;
        this.bound = bound;
    }

    /** The most compact of a few layouts. */
    static Geometry of(Scene scene) {
        return bounds(scene)
                .mapToObj(bound -> new LayeredLayout(scene, bound).geometry())
                .min(Comparator.comparingDouble(LayeredLayout::sprawl))
                .orElseThrow();
    }

    /**
     * How many groups may stand above each other in the frame: any number, and where there are many also few. A page may
     * be higher than a sheet of paper.
     */
    private static IntStream bounds(Scene scene) {
        int groups = scene.boxes().getLast().inner().size();
        if (groups < MANY_GROUPS) {
            return IntStream.of(ANY);
        }
        return groups > VERY_MANY_GROUPS && !scene.toggles().isEmpty()
                ? IntStream.of(ANY, 4, 6, 8)
                : IntStream.of(ANY, 3, 4);
    }

    /** Paper that is used, and by how much the picture must shrink to fit a landscape page. */
    private static double sprawl(Geometry geometry) {
        double extent = Math.max(geometry.width() / LANDSCAPE, geometry.height());
        return extent * geometry.width() * geometry.height();
    }

    private Geometry geometry() {
        ElkNode root = root();
        scene.boxes().forEach(box -> add(box, root));
        scene.lines().forEach(this::connect);
        tether(root);
        arrange(root);
        Map<String, Rect> boxes = new LinkedHashMap<>();
        scene.boxes().forEach(box -> read(box, 0, 0, boxes));
        Map<Line, List<Point>> lines = new LinkedHashMap<>();
        edges.forEach((line, edge) -> lines.put(line, Polyline.of(edge, reversed(line))));
        return new Geometry(root.getWidth(), root.getHeight(), boxes, lines);
    }

    /**
     * The best arrangement that ELK can make: its finer strategies have internal errors on rare graphs, and a plainer
     * picture is better than none.
     */
    private static void arrange(ElkNode root) {
        try {
            new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        } catch (RuntimeException fault) {
            plain(root);
            new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        }
    }

    private static void plain(ElkNode node) {
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.SIMPLE);
        node.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH);
        node.getChildren().forEach(LayeredLayout::plain);
    }

    private ElkNode root() {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.MERGE_HIERARCHY_EDGES, false);
        root.setProperty(LayeredOptions.THOROUGHNESS, 40);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        spaced(root);
        return root;
    }

    private void spaced(ElkNode node) {
        node.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        node.setProperty(LayeredOptions.ASPECT_RATIO, LANDSCAPE);
        node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, 12.0);
        node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 14.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 10.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 24.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
    }

    private void add(Box box, ElkNode parent) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setIdentifier(box.key());
        nodes.put(box.key(), node);
        standing.put(box.key(), box.standing());
        if (box.look() == Box.Look.SHELF) {
            Shelf shelf = Shelf.of(box);
            node.setDimensions(shelf.width(), shelf.height());
        } else if (box.inner().isEmpty()) {
            node.setDimensions(box.width(), box.height());
        } else {
            holder(box, node);
        }
    }

    private void holder(Box box, ElkNode node) {
        spaced(node);
        node.setProperty(
                LayeredOptions.PADDING, new ElkPadding(box.face().height() + 4, Face.INSET, Face.INSET, Face.INSET));
        node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
        node.setProperty(
                LayeredOptions.NODE_SIZE_MINIMUM,
                new KVector(box.face().width(), box.face().height()));
        if (box.look() == Box.Look.FRAME && bound != ANY) {
            node.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
            node.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, bound);
        }
        box.inner().forEach(inner -> add(inner, node));
    }

    /** Lines from the frame outwards are laid out the other way round. */
    private boolean reversed(Line line) {
        return line.crossing() && standing.get(line.from()) == Standing.INSIDE;
    }

    private void connect(Line line) {
        boolean back = reversed(line);
        ElkPort from = port(back ? line.to() : line.from(), line.kind(), back ? "in" : "out", "right");
        ElkPort to = port(back ? line.from() : line.to(), line.kind(), back ? "out" : "in", "left");
        edges.put(line, edge(from, to));
    }

    private static ElkEdge edge(ElkConnectableShape from, ElkConnectableShape to) {
        return ElkGraphUtil.createSimpleEdge(from, to);
    }

    /** Lines of one kind leave a box at one point, so that they share a trunk; others have points of their own. */
    private ElkPort port(String box, LineKind kind, String end, String side) {
        return ports.computeIfAbsent(box + " " + kind + " " + end + " " + side, any -> {
            ElkPort port = ElkGraphUtil.createPort(node(box));
            port.setDimensions(0, 0);
            return port;
        });
    }

    /** Groups outside that no line ties to the frame are tied to it unseen, or they would be packed anywhere. */
    private void tether(ElkNode root) {
        ElkNode frame = node(Scene.FRAME);
        Set<ElkNode> tied = new LinkedHashSet<>();
        tied.add(frame);
        for (ElkEdge edge : edges.values()) {
            if (outermost(edge.getTargets().getFirst(), root).equals(frame)) {
                tied.add(outermost(edge.getSources().getFirst(), root));
            }
        }
        scene.boxes().stream()
                .map(box -> node(box.key()))
                .filter(group -> !tied.contains(group))
                .forEach(group -> edge(group, frame));
    }

    private ElkNode node(String key) {
        return Optional.ofNullable(nodes.get(key)).orElseThrow();
    }

    private static ElkNode outermost(ElkConnectableShape shape, ElkNode root) {
        ElkNode node = ElkGraphUtil.connectableShapeToNode(shape);
        while (!node.getParent().equals(root)) {
            node = node.getParent();
        }
        return node;
    }

    private void read(Box box, double left, double top, Map<String, Rect> boxes) {
        ElkNode node = node(box.key());
        Rect rect = new Rect(left + node.getX(), top + node.getY(), node.getWidth(), node.getHeight());
        boxes.put(box.key(), rect);
        if (box.look() == Box.Look.SHELF) {
            boxes.putAll(Shelf.of(box).at(rect.x(), rect.y()));
        } else {
            box.inner().forEach(inner -> read(inner, rect.x(), rect.y(), boxes));
        }
    }
}
