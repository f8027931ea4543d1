/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import io.firstprint.replay.fact.LiveFacts;
import io.firstprint.replay.fact.PastFacts;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Everything that is committed in live topics now. */
public final class LiveHistory {
    private LiveHistory() {}

    /** Returns the facts, to be read any number of times while the reader is open; what is added later is none of them. */
    public static PastFacts of(LiveFacts live) {
        List<TopicPartition> partitions = live.partitions();
        return live.between(live.beginnings(partitions), live.ends(partitions));
    }
}
