/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.digest;

import io.firstprint.domain.digest.DigestPart.Completed;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which partitions have said that they hold all of a part, by how many they said there are. */
final class PartMarks {
    private final Map<Integer, BitSet> seen = new HashMap<>();
    private int records;

    /** Returns whether the marker says anything new. */
    boolean add(Completed marker) {
        BitSet marked = seen.computeIfAbsent(marker.partitions(), partitions -> new BitSet());
        boolean news = !marked.get(marker.partition()) || marker.records() > records;
        marked.set(marker.partition());
        records = Math.max(records, marker.records());
        return news;
    }

    boolean isComplete() {
        return seen.entrySet().stream().anyMatch(entry -> entry.getValue().cardinality() == entry.getKey());
    }

    /** Returns the most records that a marker counts. */
    int records() {
        return records;
    }
}
