/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.cli.log.LogOption;
import io.firstprint.embedded.broker.DirectoryInUseException;
import io.firstprint.embedded.loopback.PortTakenException;
import io.firstprint.events.access.BrokerRefusals;
import io.firstprint.events.access.Causes;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.processor.StartRefusedException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong in plain words; a stack trace only for what we did not foresee. */
final class FailureMessages implements IExecutionExceptionHandler {
    private static final List<Class<? extends Exception>> FORESEEN = List.of(
            StartRefusedException.class,
            RegistryUnavailableException.class,
            PublishException.class,
            PortTakenException.class,
            DirectoryInUseException.class,
            KafkaException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            UncheckedIOException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String message = messageOf(failure, command.getParseResult());
        Optional<Throwable> trace = Optional.<Throwable>of(failure)
                .filter(thrown -> FORESEEN.stream().noneMatch(type -> type.isInstance(thrown)));
        if (!LogOption.logFailure(command.getCommandSpec(), message, trace)) {
            command.getErr().println("firstprint: " + message);
            trace.ifPresent(thrown -> thrown.printStackTrace(command.getErr()));
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Kafka's clients name neither the cluster nor the option, and wrap the reason that is worth telling. */
    private static String messageOf(Exception failure, ParseResult parsed) {
        Optional<RegistryUnavailableException> registry = Causes.find(failure, RegistryUnavailableException.class);
        if (registry.isPresent()) {
            return String.valueOf(registry.get().getMessage());
        }
        String servers = parsed.matchedOptionValue("--bootstrap-servers", "");
        if (!(failure instanceof KafkaException) || servers.isEmpty()) {
            return String.valueOf(failure.getMessage());
        }
        Optional<String> refused = BrokerRefusals.inWords(failure);
        if (refused.isPresent()) {
            return "Expected the Kafka cluster at " + servers + " to do what was asked, found: " + refused.get();
        }
        Throwable reason = failure.getCause() == null ? failure : failure.getCause();
        if (!isOfReach(failure) && !isOfReach(reason)) {
            return "Expected the Kafka cluster at " + servers + " to do what was asked, found: " + reason.getMessage();
        }
        return "Expected a Kafka cluster at " + servers + ", found: " + reason.getMessage()
                + "; check that it runs, that --bootstrap-servers names it, and that its listener has the"
                + " security.protocol of --config, PLAINTEXT where that has none";
    }

    /** Whether the cluster did not answer, or not in time. */
    private static boolean isOfReach(Throwable reason) {
        return reason instanceof TimeoutException
                || reason instanceof DisconnectException
                || reason instanceof ConfigException;
    }
}
