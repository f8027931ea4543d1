/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.publish;

import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import java.util.ArrayList;
import java.util.List;

/** The clients of a publisher from one opening to the next failure. */
record Session(EventSerdes serdes, FactReader reader, TransactionalWriter writer, FactRecords records)
        implements AutoCloseable {

    static Session open(PublishConfig config, Writer who) {
        EventSerdes serdes = new EventSerdes(config.registry());
        FactReader reader = new FactReader(config, serdes, who.remembered());
        try {
            TransactionalWriter writer = new TransactionalWriter(config, config.transactionalId(who.id()));
            return new Session(serdes, reader, writer, new FactRecords(config, serdes)).connected(config, who);
        } catch (RuntimeException e) {
            reader.close();
            serdes.close();
            throw e;
        }
    }

    private Session connected(PublishConfig config, Writer who) {
        try {
            reader.assign(who.topics());
            who.topics().forEach(serdes::fetchSchemas);
            for (Lane lane : Lane.values()) {
                if (who.topics().contains(config.catalogue().observations(lane))) {
                    records.rehearse(lane);
                }
            }
            List<String> written = new ArrayList<>(who.topics());
            if (who.archives()) {
                reader.require(config.catalogue().archive());
                written.add(config.catalogue().archive());
            }
            writer.open(written);
            reader.catchUp();
            return this;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** Returns what was published, as far as it was read back or written since. */
    PublishedFacts known() {
        return reader.facts();
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
        serdes.close();
    }
}
