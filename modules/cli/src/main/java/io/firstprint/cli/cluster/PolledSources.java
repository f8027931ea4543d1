/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.named.FormatContext;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.pace.Pace;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which sources are asked: those of a file, or one page that options describe. */
final class PolledSources {
    private static final String GRAPH_CSV = "graph-csv";
    private static final int MOST_A_DAY = 1_000_000;
    private static final int MOST_A_MINUTE = 6_000;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "Which sources are read, how often, with which keys; see docs/sources.md.")
    private @Nullable Path file;

    @Option(
            names = "--url",
            description = "Address of one graph CSV with the columns date and value, instead of a file of sources.")
    private @Nullable String url;

    @Option(
            names = "--indicator",
            defaultValue = "M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL",
            description = "What the page of --url measures; default ${DEFAULT-VALUE}")
    private String indicator = "";

    @Option(
            names = "--publisher",
            defaultValue = "CENSUS-BEA",
            description = "Who publishes it, as in the schedule; default ${DEFAULT-VALUE}")
    private String publisher = "";

    @Option(
            names = "--programme",
            defaultValue = "FT900",
            description = "The report it belongs to, as in the schedule; default ${DEFAULT-VALUE}")
    private String programme = "";

    @Option(
            names = "--column",
            defaultValue = "BOPGSTB",
            description = "Name of the value column, besides 'value'; default ${DEFAULT-VALUE}")
    private String column = "";

    @Option(names = "--unit", defaultValue = "USD", description = "What the values count; default ${DEFAULT-VALUE}")
    private String unit = "";

    @Option(
            names = "--multiplier",
            defaultValue = "6",
            description = "Power of ten of the values, 6 for millions; default ${DEFAULT-VALUE}")
    private String multiplier = "";

    @Option(
            names = "--interval-ms",
            defaultValue = "5000",
            description = "From one request to the next of --url outside of releases, 250 to 86400000;"
                    + " default ${DEFAULT-VALUE}")
    private long intervalMs;

    /**
     * Returns the sources; says what is wrong where there are none.
     *
     * @param mayBeNone whether there is something else to do
     */
    List<SourceConfig> sources(CommandSpec spec, Clock clock, boolean mayBeNone) {
        if (mayBeNone && file == null && url == null) {
            return List.of();
        }
        if ((file == null) == (url == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Expected one of --sources FILE and --url ADDRESS, or --drop DIR, found "
                            + (file == null ? "neither" : "both of the first two"));
        }
        NamedFormats formats = new NamedFormats(FormatContext.shipped(clock));
        try {
            return file == null ? List.of(page(formats, Objects.requireNonNull(url))) : SourceFiles.read(file, formats);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private SourceConfig page(NamedFormats formats, String address) {
        NamedFormat format = formats.make(
                GRAPH_CSV, Map.of("indicator", indicator, "column", column, "unit", unit, "multiplier", multiplier));
        return new SourceConfig(
                new Source(GRAPH_CSV, 1),
                new Programme(publisher, programme),
                Lane.HEADLINE,
                SourceConfig.HEADLINE,
                AddressTemplate.parse(address),
                Map.of(),
                null,
                pace(),
                true,
                GRAPH_CSV,
                format);
    }

    /** Whoever names an interval has thought of what the publisher allows. */
    private Pace pace() {
        if (intervalMs < Pace.defaults().fast().toMillis()
                || intervalMs > Duration.ofDays(1).toMillis()) {
            throw new IllegalArgumentException("Expected --interval-ms from 250 to 86400000, found " + intervalMs);
        }
        Pace usual = Pace.defaults();
        Duration interval = Duration.ofMillis(intervalMs);
        long perDay = 2 * Duration.ofDays(1).dividedBy(interval);
        long perMinute = 2 * Duration.ofMinutes(1).dividedBy(interval);
        return new Pace(
                usual.fast(),
                interval,
                usual.before(),
                usual.after(),
                usual.warmUp(),
                usual.jitter(),
                (int) Math.max(usual.perMinute(), Math.min(MOST_A_MINUTE, perMinute)),
                (int) Math.max(usual.perDay(), Math.min(MOST_A_DAY, perDay)),
                usual.lateAfter());
    }
}
