/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.whatif;

import io.firstprint.cli.InputFiles;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseCalendar;
import io.firstprint.domain.rule.Rule;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.named.FileFacts;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.replay.whatif.FigureOverride;
import io.firstprint.replay.whatif.WhatIf;
import io.firstprint.rules.RuleFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is to be other than it was, shared by commands that replay. */
public final class WhatIfOptions {
    private static final int LARGEST_FORECASTS = 16 << 20;
    private static final ReleaseCalendar NO_CALENDAR = ReleaseCalendar.of(List.of());
    private static final ReferencePeriod NO_PERIOD = ReferencePeriod.parse("1970-01");

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "Rules in place of all versions of the same names, from the beginning on; rules of other names"
                            + " stay. May be repeated.")
    private List<Path> rules = List.of();

    @Option(
            names = "--consensus",
            paramLabel = "FILE",
            description =
                    "Forecasts, as 'load --consensus' takes them, in place of those of the same provider, indicator"
                            + " and period; others stay. May be repeated.")
    private List<Path> consensus = List.of();

    @Option(
            names = "--override",
            paramLabel = "INDICATOR,PERIOD[@RELEASE]=AMOUNT",
            converter = OfText.class,
            description = "Another figure than was published first, or in the release named: -40500 in the published"
                    + " unit and multiplier, or -40500E6 USD. May be repeated.")
    private List<FigureOverride> overrides = List.of();

    /** Refuses as wrong usage what has another form. */
    private static final class OfText implements ITypeConverter<FigureOverride> {
        @Override
        public FigureOverride convert(String text) {
            try {
                return FigureOverride.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Returns whether nothing is to be other. */
    public boolean isNothing() {
        return rules.isEmpty() && consensus.isEmpty() && overrides.isEmpty();
    }

    /**
     * Reads the files.
     *
     * @throws IllegalArgumentException saying everything that is wrong in a file, or that a figure is overridden twice
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public WhatIf read(Clock clock) {
        return new WhatIf(
                overrides,
                consensus.stream()
                        .flatMap(file -> forecasts(file, clock).stream())
                        .toList(),
                rules.stream().flatMap(file -> rules(file, clock).stream()).toList());
    }

    private static List<Consensus> forecasts(Path file, Clock clock) {
        byte[] content = InputFiles.bytes(file, LARGEST_FORECASTS);
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        Decoded<FileFacts> decoded = new NamedFormats(FormatContext.shipped(clock))
                .find(json ? "consensus-json" : "consensus-csv")
                .orElseThrow()
                .decode(SourceAnswer.ofFile(content, DeadLetter.digestOf(content), NO_PERIOD, NO_CALENDAR));
        return decoded.fold(accepted -> accepted.value().forecasts(), rejected -> {
            throw new IllegalArgumentException(file + ": " + rejected.message());
        });
    }

    private static List<Rule> rules(Path file, Clock clock) {
        RuleFile read = RuleFile.read(InputFiles.bytes(file), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().stream()
                    .map(problem -> file + ": " + problem)
                    .collect(Collectors.joining(System.lineSeparator())));
        }
        return read.rules();
    }
}
