/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.fact;

import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import io.firstprint.domain.view.ViewUpdate;
import io.firstprint.events.record.CloudEventHeaders;
import io.firstprint.events.record.TraceParent;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Sends each view to the topic of its kind and an alert to the topic of its severity as well, in one transaction.
 *
 * <p>An alert may change its severity and keep its id. Then it has to leave the topic of its former severity, where
 * compaction would keep it for ever and its reader would take it for true. Which severity that was is not known here:
 * the book before is compared and forgotten, and a store of what was said would be one more thing to restore. But
 * whether the id was said before is known, so an alert that supersedes one is withdrawn from the topics of all other
 * severities. Nothing depends on what was sent when; an alert costs one record when it is raised, and one for each
 * severity with every later state. A reader of one topic may meet the withdrawal of an alert that it never saw, and has nothing to do.
 *
 * <p>What withdraws an alert from a topic is the alert as it reads now, in its present severity, marked as withdrawn.
 */
final class SeverityRouter implements Processor<String, ViewUpdate, String, ViewUpdate> {
    private static final String BY_KIND = "views-by-kind";

    private @Nullable ProcessorContext<String, ViewUpdate> context;

    /** Adds the router under a name, behind processors of facts, and the sinks that it sends to. */
    static void addTo(
            Topology topology,
            String name,
            TopicCatalogue topics,
            Lane lane,
            EventSerdes serdes,
            String... processors) {
        topology.addProcessor(name, SeverityRouter::new, processors);
        Sinks.addViewsTo(topology, BY_KIND, topics, lane, serdes, name);
        for (Severity severity : Severity.values()) {
            topology.addSink(
                    sinkOf(severity),
                    topics.alerts(lane, severity),
                    new StringSerializer(),
                    serdes.views(),
                    Sinks::partitionsOf,
                    name);
        }
    }

    private static String sinkOf(Severity severity) {
        return "alerts-" + severity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void init(ProcessorContext<String, ViewUpdate> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, ViewUpdate> record) {
        send(record, BY_KIND);
        if (record.value().event() instanceof Alert alert) {
            send(record, sinkOf(alert.severity()));
            withdrawalOf(alert, record).ifPresent(withdrawal -> withdraw(withdrawal, alert.severity()));
        }
    }

    /** A withdrawn alert is the one that was said, so it was in no other topic. */
    private static Optional<Record<String, ViewUpdate>> withdrawalOf(Alert alert, Record<String, ViewUpdate> record) {
        ViewUpdate update = record.value();
        if (update.withdrawn() || !update.supersedes()) {
            return Optional.empty();
        }
        ViewUpdate withdrawal = new ViewUpdate(alert, true);
        Headers headers = new RecordHeaders();
        TraceParent.copy(record.headers(), headers);
        CloudEventHeaders.add(headers, withdrawal);
        return Optional.of(record.withValue(withdrawal).withHeaders(headers));
    }

    private void withdraw(Record<String, ViewUpdate> withdrawal, Severity but) {
        for (Severity severity : Severity.values()) {
            if (severity != but) {
                send(withdrawal, sinkOf(severity));
            }
        }
    }

    private void send(Record<String, ViewUpdate> record, String sink) {
        if (context == null) {
            throw new IllegalStateException("Expected init before process");
        }
        context.forward(record, sink);
    }
}
