/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.firstprint.cli.Console;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogFormatTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

    private String written(LogFormat format, @Nullable Throwable failure) {
        Encoder<ILoggingEvent> encoder = format.encoder();
        encoder.setContext(context);
        encoder.start();
        Logger logger = context.getLogger("io.firstprint.poller.Some");
        return new String(
                encoder.encode(
                        new LoggingEvent("", logger, Level.WARN, "Expected \"this\",\nfound that", failure, null)),
                UTF_8);
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        }
        return fields;
    }

    @Test
    void shouldWriteWhatPeopleReadOnOneLineAfterTheLevelAndThePlace() {
        assertThat(written(LogFormat.TEXT, null)).contains(" WARN  Some: Expected \"this\"");
    }

    @Test
    void shouldWriteOneObjectToALineForMachines() throws IOException {
        String line = written(LogFormat.JSON, null);

        assertThat(line.lines()).hasSize(1);
        assertThat(fields(line))
                .containsEntry("message", "Expected \"this\",\nfound that")
                .containsEntry("log.level", "WARN")
                .containsEntry("log.logger", "io.firstprint.poller.Some")
                .containsEntry("service.name", "firstprint")
                .containsKey("@timestamp");
    }

    @Test
    void shouldKeepAFailureWithinItsObject() throws IOException {
        String line = written(LogFormat.JSON, new IllegalStateException("no more room"));

        assertThat(line.lines()).hasSize(1);
        assertThat(fields(line))
                .containsEntry("error.type", "java.lang.IllegalStateException")
                .containsEntry("error.message", "no more room");
        assertThat(fields(line).get("error.stack_trace")).contains("LogFormatTest");
    }

    @Test
    void shouldRefuseAnotherFormat() {
        Console console = new Console();

        assertThat(console.run("run", "--log-format", "xml")).isEqualTo(2);
        assertThat(console.err()).contains("Expected text or json, found 'xml'");
    }
}
