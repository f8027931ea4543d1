/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.book;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The publications of one indicator in order. Immutable: a version reads the first so many entries of an array that
 * it may share with later versions, which only ever write behind them.
 *
 * <p>The newest version appends in place; an older one that is appended to, or a change further in front, copies.
 */
@SuppressWarnings("ReferenceEquality") // versions share the entries that did not change between them
final class History {
    static final History EMPTY = new History(new @Nullable Readings[0], 0, new AtomicInteger(), Instant.MIN);

    private final @Nullable Readings[] entries;
    private final int size;

    /** How many entries any version wrote: shared by all versions that have their entries in common. */
    private final AtomicInteger written;

    /** Not before any entry was first seen: spares the search for entries that a new one makes late. */
    private final Instant lastSeen;

    private History(@Nullable Readings[] entries, int size, AtomicInteger written, Instant lastSeen) {
        this.entries = entries;
        this.size = size;
        this.written = written;
        this.lastSeen = lastSeen;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    History appended(Readings publication) {
        if (size == 0 || !written.compareAndSet(size, size + 1)) {
            @Nullable Readings[] copy = Arrays.copyOf(entries, size + 1);
            copy[size] = publication;
            return changed(copy, publication);
        }
        @Nullable Readings[] next = size < entries.length ? entries : Arrays.copyOf(entries, size + (size >> 2) + 1);
        next[size] = publication;
        return new History(next, size + 1, written, later(lastSeen, publication.firstSeen()));
    }

    History inserted(int position, Readings publication) {
        @Nullable Readings[] next = new @Nullable Readings[size + 1];
        System.arraycopy(entries, 0, next, 0, position);
        next[position] = publication;
        System.arraycopy(entries, position, next, position + 1, size - position);
        return changed(next, publication);
    }

    History replaced(int position, Readings publication) {
        @Nullable Readings[] next = Arrays.copyOf(entries, size);
        next[position] = publication;
        return changed(next, publication);
    }

    private History changed(@Nullable Readings[] next, Readings publication) {
        return new History(next, next.length, new AtomicInteger(next.length), later(lastSeen, publication.firstSeen()));
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Readings get(int position) {
        return entry(entries, position);
    }

    private static Readings entry(@Nullable Readings[] entries, int position) {
        @Nullable Readings entry = entries[position];
        if (entry == null) {
            throw new IllegalStateException("Expected a publication at " + position + ", found none");
        }
        return entry;
    }

    Readings last() {
        return get(size - 1);
    }

    /** Returns the position of the publication that a reading belongs to, or -1 less the one where it would be. */
    int positionOf(Readings reading) {
        if (isEmpty() || Readings.ORDER.compare(last(), reading) < 0) {
            return -size - 1;
        }
        return Arrays.binarySearch(entries, 0, size, reading, Readings.ORDER);
    }

    /** Returns how many publications were public at an instant. */
    int countUntil(Instant instant) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).merged().instant().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Returns how many publications from the first on are the same in an earlier version. */
    int commonWith(History earlier) {
        int limit = Math.min(size, earlier.size);
        if (written == earlier.written) {
            return limit;
        }
        int common = 0;
        while (common < limit && entries[common] == earlier.entries[common]) {
            common++;
        }
        return common;
    }

    /** Returns the position of the first publication that those from a position on make late, or that position. */
    int firstMadeLateBy(int position) {
        int first = position;
        Instant seenFirst = Instant.MAX;
        for (int newer = position; newer < size; newer++) {
            Instant seenAt = get(newer).firstSeen();
            seenFirst = seenAt.isBefore(seenFirst) ? seenAt : seenFirst;
        }
        for (int older = position - 1; older >= 0 && seenFirst.isBefore(lastSeen); older--) {
            first = seenFirst.isBefore(get(older).firstSeen()) ? older : first;
        }
        return first;
    }

    /** Returns of each publication from a position on whether a newer one was seen before it. */
    boolean[] lateFrom(int position) {
        boolean[] late = new boolean[size - position];
        Instant firstSeen = Instant.MAX;
        for (int i = size - 1; i >= position; i--) {
            Instant seenAt = get(i).firstSeen();
            late[i - position] = firstSeen.isBefore(seenAt);
            firstSeen = firstSeen.isBefore(seenAt) ? firstSeen : seenAt;
        }
        return late;
    }
}
