/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.derived;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map: a new entry copies one path of a tree, and two maps are compared where they differ only.
 *
 * <p>The order of its keys follows hash codes, which may differ from run to run, so nothing that is said may depend
 * on it.
 */
@SuppressWarnings("ReferenceEquality") // maps share the parts that did not change between them
final class HashTrie<K, V> {
    private static final int BITS = 4;
    private static final int WIDTH = 1 << BITS;
    private static final int HASH_BITS = 32;

    private final @Nullable Node<K, V> root;
    private final int size;

    private HashTrie(@Nullable Node<K, V> root, int size) {
        this.root = root;
        this.size = size;
    }

    private sealed interface Node<K, V> {}

    /** All entries of one hash code. */
    private record Leaf<K, V>(int hash, List<Entry<K, V>> entries) implements Node<K, V> {}

    private record Entry<K, V>(K key, V value) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Branch<K, V>(@Nullable Node<K, V>[] children) implements Node<K, V> {}

    static <K, V> HashTrie<K, V> empty() {
        return new HashTrie<>(null, 0);
    }

    int size() {
        return size;
    }

    @Nullable
    V get(K key) {
        return find(root, key, 0);
    }

    V getOrDefault(K key, V absent) {
        @Nullable V value = get(key);
        return value == null ? absent : value;
    }

    private static <K, V> @Nullable V find(@Nullable Node<K, V> start, K key, int depth) {
        @Nullable Node<K, V> node = start;
        int hash = spread(key);
        for (int shift = depth; node instanceof Branch<K, V> branch; shift += BITS) {
            node = branch.children[index(hash, shift)];
        }
        return node instanceof Leaf<K, V> leaf && leaf.hash == hash ? valueIn(leaf, key) : null;
    }

    private static <K, V> @Nullable V valueIn(Leaf<K, V> leaf, K key) {
        for (Entry<K, V> entry : leaf.entries) {
            if (entry.key.equals(key)) {
                return entry.value;
            }
        }
        return null;
    }

    /** Returns the map with an entry, or this instance when it holds that very value. */
    HashTrie<K, V> with(K key, V value) {
        @Nullable V held = get(key);
        return held == value
                ? this
                : new HashTrie<>(put(root, spread(key), new Entry<>(key, value), 0), held == null ? size + 1 : size);
    }

    private static <K, V> Node<K, V> put(@Nullable Node<K, V> node, int hash, Entry<K, V> entry, int shift) {
        if (node == null) {
            return new Leaf<>(hash, List.of(entry));
        }
        if (node instanceof Branch<K, V> branch) {
            @Nullable Node<K, V>[] children = Arrays.copyOf(branch.children, WIDTH);
            int index = index(hash, shift);
            children[index] = put(children[index], hash, entry, shift + BITS);
            return new Branch<>(children);
        }
        Leaf<K, V> leaf = (Leaf<K, V>) node;
        return leaf.hash == hash || shift >= HASH_BITS ? joined(leaf, entry) : split(leaf, hash, entry, shift);
    }

    private static <K, V> Leaf<K, V> joined(Leaf<K, V> leaf, Entry<K, V> entry) {
        List<Entry<K, V>> entries = new ArrayList<>(leaf.entries);
        entries.removeIf(held -> held.key.equals(entry.key));
        entries.add(entry);
        return new Leaf<>(leaf.hash, List.copyOf(entries));
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise
    private static <K, V> Node<K, V> split(Leaf<K, V> leaf, int hash, Entry<K, V> entry, int shift) {
        @Nullable Node<K, V>[] children = (@Nullable Node<K, V>[]) new Node<?, ?>[WIDTH];
        children[index(leaf.hash, shift)] = leaf;
        return put(new Branch<>(children), hash, entry, shift);
    }

    /** The lower bits decide first, and those of a record's hash code are the poorest. */
    private static int spread(Object key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    private static int index(int hash, int shift) {
        return (hash >>> shift) & (WIDTH - 1);
    }

    void forEach(BiConsumer<K, V> action) {
        visit(root, action);
    }

    private static <K, V> void visit(@Nullable Node<K, V> node, BiConsumer<K, V> action) {
        if (node instanceof Leaf<K, V> leaf) {
            leaf.entries.forEach(entry -> action.accept(entry.key, entry.value));
        } else if (node instanceof Branch<K, V> branch) {
            for (@Nullable Node<K, V> child : branch.children) {
                visit(child, action);
            }
        }
    }

    /** Returns the keys whose value is not the same object as in an earlier map. */
    Set<K> changedFrom(HashTrie<K, V> earlier) {
        Set<K> changed = new LinkedHashSet<>();
        compare(earlier.root, root, 0, changed);
        return changed;
    }

    private static <K, V> void compare(
            @Nullable Node<K, V> before, @Nullable Node<K, V> after, int shift, Set<K> changed) {
        if (before == after) {
            return;
        }
        if (before instanceof Branch<K, V> old && after instanceof Branch<K, V> young) {
            for (int i = 0; i < WIDTH; i++) {
                compare(old.children[i], young.children[i], shift + BITS, changed);
            }
            return;
        }
        BiConsumer<K, V> check = (key, value) -> {
            if (find(before, key, shift) != find(after, key, shift)) {
                changed.add(key);
            }
        };
        visit(before, check);
        visit(after, check);
    }
}
