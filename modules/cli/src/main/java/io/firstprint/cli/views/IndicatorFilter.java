/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.ViewEvent;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Views of which indicators are meant.
 *
 * @param pattern {@code M.US.*.BALANCE.**}
 */
public record IndicatorFilter(IndicatorPattern pattern) {

    /** Reads a pattern from the command line. */
    public static final class Converter implements ITypeConverter<IndicatorFilter> {
        @Override
        public IndicatorFilter convert(String text) {
            try {
                return new IndicatorFilter(new IndicatorPattern(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Returns whether an event is about such an indicator, or contests it. */
    public boolean matches(ViewEvent event) {
        return Stream.concat(
                        Stream.of(event.indicator()),
                        event instanceof Contradiction contradiction
                                ? contradiction.contested().stream()
                                : Stream.empty())
                .anyMatch(pattern::matches);
    }
}
