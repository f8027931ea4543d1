/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import static io.firstprint.events.topic.TopicAdmin.await;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaAlteration.Op;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much a replay may read and write, so that live readers and writers are not kept waiting. */
final class RunQuota {
    private static final Logger LOG = LoggerFactory.getLogger(RunQuota.class);

    private final Admin admin;
    private final RunName run;

    RunQuota(Admin admin, RunName run) {
        this.admin = admin;
        this.run = run;
    }

    /** Sets the quota. Where we may not, the replay goes on without one. */
    void set(long bytesPerSecond) {
        if (bytesPerSecond > 0) {
            alter((double) bytesPerSecond, "set");
        }
    }

    /** Removes the quota, if there is one. */
    void remove() {
        alter(null, "remove");
    }

    private void alter(@Nullable Double value, String what) {
        ClientQuotaEntity entity = new ClientQuotaEntity(Map.of(ClientQuotaEntity.CLIENT_ID, run.clientId()));
        List<Op> rates = Stream.of("producer_byte_rate", "consumer_byte_rate")
                .map(rate -> new Op(rate, value))
                .toList();
        try {
            Void unused = await(() -> admin.alterClientQuotas(List.of(new ClientQuotaAlteration(entity, rates)))
                    .all()
                    .get());
        } catch (KafkaException e) {
            LOG.warn(
                    "Expected to {} the quota of client id {}, found: {}; set one with kafka-configs, or give the right to"
                            + " alter configurations of the cluster",
                    what,
                    run.clientId(),
                    e.getMessage());
        }
    }
}
