/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.views;

import io.firstprint.domain.digest.Digest;
import io.firstprint.domain.digest.HeadlineSurprise;
import io.firstprint.domain.digest.Mover;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.domain.view.Contributions;
import io.firstprint.domain.view.View;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Which indicators are meant: a text form in which {@code *} stands for any text, {@code M.US.*.BALANCE.*}. */
public final class IndicatorPattern {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9.*-]+");

    private final Pattern pattern;

    private IndicatorPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Reads a pattern from the command line. */
    public static final class Converter implements ITypeConverter<IndicatorPattern> {
        @Override
        public IndicatorPattern convert(String text) {
            if (!FORM.matcher(text).matches()) {
                throw new TypeConversionException(
                        "Expected capital letters, digits, '-', '.' and '*' such as 'M.US.*.BALANCE.*', found '" + text
                                + "'");
            }
            return new IndicatorPattern(Pattern.compile(
                    Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))));
        }
    }

    /** Returns whether an event is about such an indicator, contests it, or names it among its figures as a digest. */
    public boolean matches(View event) {
        return Stream.concat(Stream.of(event.subject()), more(event).map(Indicator::toString))
                .anyMatch(name -> pattern.matcher(name).matches());
    }

    private static Stream<Indicator> more(View event) {
        if (event instanceof Digest digest) {
            return Stream.of(
                            digest.headlineSurprises().stream().map(HeadlineSurprise::indicator),
                            digest.movers().stream().map(Mover::indicator),
                            digest.contributions().stream().map(Contributions::indicator))
                    .flatMap(indicators -> indicators);
        }
        return event instanceof Contradiction contradiction ? contradiction.contested().stream() : Stream.empty();
    }
}
