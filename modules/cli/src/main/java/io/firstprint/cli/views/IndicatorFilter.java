/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.indicator.IndicatorPattern;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.View;
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

    /** Returns whether an event is about such an indicator, contests it, or names it among its figures as a digest. */
    public boolean matches(View event) {
        return named(event).anyMatch(pattern::matches);
    }

    private static Stream<Indicator> named(View event) {
        if (event instanceof Digest digest) {
            return Stream.of(
                            digest.headlineSurprises().stream().map(HeadlineSurprise::indicator),
                            digest.movers().stream().map(Mover::indicator),
                            digest.contributions().stream().map(Contributions::indicator))
                    .flatMap(indicators -> indicators);
        }
        Stream<Indicator> subject = event instanceof ViewEvent about ? Stream.of(about.indicator()) : Stream.empty();
        return event instanceof Contradiction contradiction
                ? Stream.concat(subject, contradiction.contested().stream())
                : subject;
    }
}
