/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.log;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import co.elastic.logging.logback.EcsEncoder;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** For whom a log is written. */
public enum LogFormat {
    /** For people: time of day, level, where, what. */
    TEXT {
        @Override
        Encoder<ILoggingEvent> encoder() {
            PatternLayoutEncoder encoder = new PatternLayoutEncoder();
            encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n");
            return encoder;
        }
    },
    /** For machines: one JSON object to a line, its fields those of the Elastic Common Schema. */
    JSON {
        @Override
        Encoder<ILoggingEvent> encoder() {
            EcsEncoder encoder = new EcsEncoder();
            encoder.setServiceName("firstprint");
            return encoder;
        }
    };

    abstract Encoder<ILoggingEvent> encoder();

    /** Reads the word for one. */
    static final class Converter implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String word) {
            return Stream.of(values())
                    .filter(format -> format.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("Expected text or json, found '" + word + "'"));
        }
    }

    /** Returns the word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
