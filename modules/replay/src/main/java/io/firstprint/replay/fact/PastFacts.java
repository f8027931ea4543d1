/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.fact;

import java.util.function.Consumer;

/** Where a replay takes its facts from: the live topics, publishers' bytes read again, a folder of files. */
@FunctionalInterface
public interface PastFacts {

    /**
     * Hands on every fact, those of a partition in their order.
     *
     * @throws org.apache.kafka.common.KafkaException if a cluster does not answer
     */
    void read(Consumer<PastFact> sink);
}
