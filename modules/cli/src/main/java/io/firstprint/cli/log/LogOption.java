/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.log;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** In which format a long-running process tells what happens. */
public final class LogOption {
    private static final String NAME = "--log-format";
    private static final Logger LOG = LoggerFactory.getLogger("io.firstprint.process");

    @Option(
            names = NAME,
            paramLabel = "FORMAT",
            defaultValue = "${env:FIRSTPRINT_LOG_FORMAT:-text}",
            converter = LogFormat.Converter.class,
            description = "text, or json: whatever is told is one JSON object to a line on standard error, its fields"
                    + " those of the Elastic Common Schema; default: the variable FIRSTPRINT_LOG_FORMAT, or text.")
    private LogFormat format = LogFormat.TEXT;

    /** Has everything that this process logs from now on in the format. */
    public void begin() {
        LogSetup.use(format);
        if (isJson()) {
            Thread.setDefaultUncaughtExceptionHandler(
                    (thread, failure) -> LOG.error("Thread {} ended unexpectedly", thread.getName(), failure));
        }
    }

    /** Returns whether a line for people would not be understood. */
    public boolean isJson() {
        return format == LogFormat.JSON;
    }

    /**
     * Logs a line.
     *
     * @param good false for what somebody should look at
     * @param fields beside the message
     */
    public static void log(boolean good, String line, Map<String, String> fields) {
        fields.forEach(MDC::put);
        try {
            LOG.atLevel(good ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.WARN)
                    .log(line);
        } finally {
            fields.keySet().forEach(MDC::remove);
        }
    }

    /** Logs why a process ends, where its command was asked for JSON; returns whether it was. */
    public static boolean logFailure(CommandSpec command, String message, Optional<Throwable> trace) {
        OptionSpec option = command.findOption(NAME);
        if (option == null || !Objects.equals(option.getValue(), LogFormat.JSON)) {
            return false;
        }
        LOG.error(message, trace.orElse(null));
        return true;
    }
}
