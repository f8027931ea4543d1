package io.firstprint.cli;

import io.firstprint.embedded.broker.DirectoryInUseException;
import io.firstprint.embedded.loopback.PortTakenException;
import io.firstprint.events.schema.RegistryUnavailableException;
import io.firstprint.processor.StartRefusedException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What went wrong in plain words; a stack trace only for what we did not foresee. */
final class FailureMessages implements IExecutionExceptionHandler {
    private static final List<Class<? extends Exception>> FORESEEN = List.of(
            StartRefusedException.class,
            RegistryUnavailableException.class,
            PortTakenException.class,
            DirectoryInUseException.class,
            KafkaException.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            UncheckedIOException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println("firstprint: " + failure.getMessage());
        if (FORESEEN.stream().noneMatch(type -> type.isInstance(failure))) {
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
