/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.digest;

import io.firstprint.domain.digest.DigestPart;
import io.firstprint.domain.digest.DigestPart.Asked;
import io.firstprint.domain.digest.ReleaseNews;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.topologies.fact.FactProcessor;
import io.firstprint.topologies.fact.Outlet;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Adds a part to its release. Has the digest asked for by a record in the topic that it reads, and says it when that
 * record comes.
 */
record DigestWork(DigestStore store, String topic, Serializer<DigestPart> serializer)
        implements FactProcessor.Work<DigestPart> {
    @Override
    public void on(DigestPart part, Record<byte[], byte[]> record, Outlet outlet) {
        ReleaseNews release = store.of(part.release());
        switch (release.take(part)) {
            case ASK -> {
                DigestPart asked = new Asked(part.release(), part.instant());
                outlet.pass(record.key(), serializer.serialize(topic, asked), part.instant(), DigestTopology.ASKED);
            }
            case SAY ->
                outlet.say(release.news().stream()
                        .map(digest -> new ViewUpdate(digest, false))
                        .toList());
            case NOTHING -> {}
        }
    }
}
