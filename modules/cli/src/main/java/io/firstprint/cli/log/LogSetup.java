/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs go to standard error: ours from INFO, others from WARN, and not at all what warns at every start. */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /**
     * Kafka warns here of an empty log at a first start, of a broker that stops, of settings that we chose, of a poller that
     * stands by, of a batch that is sent again because the commit before it is not written everywhere yet, and of a global
     * topic that was read to its end.
     */
    private static final List<String> NOISY = List.of(
            "org.apache.kafka.controller.QuorumController",
            "org.apache.kafka.clients.producer.internals.Sender",
            "org.apache.kafka.clients.consumer.internals.ConsumerCoordinator",
            "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
            "kafka.server.DefaultAutoTopicCreationManager",
            "org.apache.kafka.streams.StreamsConfig",
            "org.apache.kafka.streams.processor.internals.StateDirectory");

    /**
     * Clients that log every failed request, login or thread, some with a stack trace, and throw it as well; what matters of
     * it is in our own messages.
     */
    private static final List<String> TOLD_BY_US = List.of(
            "io.confluent.kafka.schemaregistry.client.rest.RestService",
            "org.apache.kafka.clients.NetworkClient",
            "org.apache.kafka.clients.admin.internals.AdminMetadataManager",
            "org.apache.kafka.streams.KafkaStreams");

    private static final String CONSOLE = "console";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        writeTo(context, LogFormat.TEXT);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger("io.firstprint").setLevel(Level.INFO);
        TOLD_BY_US.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        NOISY.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Has this process log in a format from now on. */
    static void use(LogFormat format) {
        writeTo((LoggerContext) LoggerFactory.getILoggerFactory(), format);
    }

    private static void writeTo(LoggerContext context, LogFormat format) {
        Encoder<ILoggingEvent> encoder = format.encoder();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(CONSOLE);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(CONSOLE);
        root.addAppender(appender);
    }
}
