package org.claviger.ledger.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Promise: every proof that is made convinces, no damaged one does. Oracles are the recursive definitions of RFC 9162,
 * sections 2.1.1, 2.1.3.1 and 2.1.4.1, as they stand there.
 */
class TreeTest {
    private static final int MOST = 300;
    private static final List<Hash> LEAVES = IntStream.range(0, MOST)
            .mapToObj(i -> Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8)}))
            .toList();
    private static final Hash[][] MTH = new Hash[MOST + 1][MOST + 1];
    private static final KeptNodes NODES = new KeptNodes();

    @BeforeAll
    static void plant() {
        NODES.append(LEAVES);
    }

    /** MTH(D[from:to]), remembered. */
    private static Hash mth(int from, int to) {
        if (MTH[from][to] == null) {
            int n = to - from;
            int k = Integer.highestOneBit(Math.max(n - 1, 1));
            MTH[from][to] =
                    n == 0 ? Hash.EMPTY : n == 1 ? LEAVES.get(from) : Hash.node(mth(from, from + k), mth(from + k, to));
        }
        return MTH[from][to];
    }

    private static Hash root(int size) {
        return mth(0, size);
    }

    /** PATH(m, D[from:to]). */
    private static List<Hash> path(int m, int from, int to) {
        int n = to - from;
        if (n == 1) {
            return List.of();
        }
        int k = Integer.highestOneBit(n - 1);
        return m < k
                ? and(path(m, from, from + k), mth(from + k, to))
                : and(path(m - k, from + k, to), mth(from, from + k));
    }

    /** SUBPROOF(m, D[from:to], b). */
    private static List<Hash> subproof(int m, int from, int to, boolean b) {
        int n = to - from;
        if (m == n) {
            return b ? List.of() : List.of(mth(from, to));
        }
        int k = Integer.highestOneBit(n - 1);
        return m <= k
                ? and(subproof(m, from, from + k, b), mth(from + k, to))
                : and(subproof(m - k, from + k, to, false), mth(from, from + k));
    }

    private static List<Hash> and(List<Hash> before, Hash last) {
        List<Hash> both = new ArrayList<>(before);
        both.add(last);
        return both;
    }

    @Test
    void theRootOfEverySizeIsTheDefinedOneHoweverLeavesCome() {
        Frontier one = Frontier.EMPTY;
        Random random = new Random(1);
        for (int size = 0; size <= MOST; size++) {
            assertEquals(root(size), one.root());
            int middle = random.nextInt(size + 1);
            Frontier batches = Frontier.EMPTY
                    .append(LEAVES.subList(0, middle))
                    .frontier()
                    .append(LEAVES.subList(middle, size))
                    .frontier();
            assertEquals(one, batches);
            assertEquals(one, Frontier.of(one.bytes()));
            if (size < MOST) {
                one = one.append(LEAVES.get(size)).frontier();
            }
        }
    }

    @Test
    void everyCompleteNodeIsToldOnceAndIsTheDefinedOne() {
        KeptNodes kept = new KeptNodes();
        int told = 0;
        for (Hash leaf : LEAVES) {
            told += kept.frontier().append(leaf).completed().size();
            kept.append(List.of(leaf));
        }
        int expected = 0;
        for (int level = 0; 1 << level <= MOST; level++) {
            for (int index = 0; index + 1 << level <= MOST; index++) {
                Hash node = kept.at(List.of(new NodeId(level, index))).getFirst();
                assertEquals(mth(index << level, index + 1 << level), node);
                expected++;
            }
        }
        assertEquals(expected, told);
        assertEquals(expected, kept.size());
    }

    @Test
    void everyInclusionProofIsTheDefinedOneAndConvinces() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, NODES);
                assertEquals(path(index, 0, size), proof.path());
                assertTrue(proof.verify(LEAVES.get(index), root(size)));
            }
        }
    }

    @Test
    void everyConsistencyProofIsTheDefinedOneAndConvinces() {
        for (int second = 1; second <= MOST; second++) {
            for (int first = 1; first <= second; first++) {
                ConsistencyProof proof = ConsistencyProof.of(first, second, NODES);
                assertEquals(subproof(first, 0, second, true), proof.path());
                assertTrue(proof.verify(root(first), root(second)));
            }
        }
    }

    /** All ways of damaging a list of hashes by one step. */
    private static List<List<Hash>> damaged(List<Hash> path, Hash other) {
        List<List<Hash>> all = new ArrayList<>();
        all.add(and(path, other));
        all.add(and(path, root(1)));
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            byte[] octets = path.get(i).toArray();
            octets[i] ^= 8;
            flipped.set(i, Hash.of(octets));
            all.add(flipped);
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, other);
            all.add(longer);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
        }
        return all;
    }

    @Test
    void noDamagedInclusionProofConvinces() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = path(index, 0, size);
                Hash leaf = LEAVES.get(index);
                Hash root = root(size);
                int at = index;
                int of = size;
                Predicate<List<Hash>> convinces = other -> new InclusionProof(at, of, other).verify(leaf, root);
                damaged(path, root).forEach(other -> assertFalse(convinces.test(other)));
                InclusionProof proof = new InclusionProof(index, size, path);
                assertFalse(proof.verify(LEAVES.get(index + 1), root));
                assertFalse(proof.verify(leaf, root(size + 1)));
                for (int wrong : new int[] {index - 1, index + 1, index ^ 2, -1, size}) {
                    assertFalse(new InclusionProof(wrong, size, path).verify(leaf, root));
                }
                assertFalse(new InclusionProof(index, 2L * size, path).verify(leaf, root));
                assertFalse(new InclusionProof(index, size / 2, path).verify(leaf, root));
            }
        }
    }

    @Test
    void noDamagedConsistencyProofConvinces() {
        for (int second = 1; second <= 70; second++) {
            for (int first = 1; first <= second; first++) {
                List<Hash> path = subproof(first, 0, second, true);
                Hash before = root(first);
                Hash after = root(second);
                int from = first;
                int to = second;
                damaged(path, before)
                        .forEach(other -> assertFalse(new ConsistencyProof(from, to, other).verify(before, after)));
                ConsistencyProof proof = new ConsistencyProof(first, second, path);
                assertFalse(proof.verify(root(first + 1), after));
                assertFalse(proof.verify(before, root(second + 1)));
                if (first < second) {
                    assertFalse(proof.verify(after, before));
                    assertFalse(new ConsistencyProof(first, second, List.of()).verify(before, after));
                    for (int wrong : new int[] {first - 1, first + 1, first ^ 2, -1}) {
                        assertFalse(new ConsistencyProof(wrong, second, path).verify(before, after));
                    }
                    assertFalse(new ConsistencyProof(second, first, path).verify(before, after));
                }
            }
        }
    }

    @Test
    void aProofAsksForFewNodesAtOnce() {
        KeptNodes large = new KeptNodes();
        int size = 100_003;
        Hash[] leaves = new Hash[size];
        Arrays.fill(leaves, Hash.EMPTY);
        large.append(List.of(leaves));
        for (int index : new int[] {0, 65_535, 65_536, 99_999, 100_002}) {
            InclusionProof proof = InclusionProof.of(index, size, large);
            assertTrue(proof.verify(Hash.EMPTY, large.frontier().root()));
            assertTrue(proof.path().size() <= 17 && large.asked() <= 2 * 17);
        }
        ConsistencyProof.of(65_537, size, large);
        assertTrue(large.asked() <= 2 * 17);
    }

    @Test
    void whatCannotBeProvenIsNotTried() {
        assertThrows(IllegalArgumentException.class, () -> InclusionProof.of(3, 3, NODES));
        assertThrows(IllegalArgumentException.class, () -> InclusionProof.of(-1, 3, NODES));
        assertThrows(IllegalArgumentException.class, () -> ConsistencyProof.of(0, 3, NODES));
        assertThrows(IllegalArgumentException.class, () -> ConsistencyProof.of(4, 3, NODES));
    }

    @Test
    void aBrokenFrontierIsNotTaken() {
        byte[] bytes = Frontier.EMPTY.append(LEAVES.subList(0, 7)).frontier().bytes();
        assertEquals(8 + 3 * 32, bytes.length);
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(Arrays.copyOf(bytes, bytes.length - 32)));
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(new byte[0]));
        bytes[0] = (byte) 0x80;
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(bytes));
    }
}
