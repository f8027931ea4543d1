/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.backfill;

import io.firstprint.cli.cluster.SourceFiles;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.poller.fetch.Allowance;
import io.firstprint.poller.fetch.Fetch;
import io.firstprint.poller.fetch.FetchConfig;
import io.firstprint.poller.fetch.HttpFetcher;
import io.firstprint.poller.fetch.Origin;
import io.firstprint.poller.fetch.Request;
import io.firstprint.poller.fetch.Validators;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.named.SourceAnswer;
import io.firstprint.poller.source.AddressTemplate;
import io.firstprint.poller.source.SourceConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose past it is: a source of a file, or a format told by options. */
final class PastSource {
    private static final AddressTemplate NO_ADDRESS = AddressTemplate.parse("http://localhost/");
    private static final int OK = 200;

    @Option(
            names = "--source",
            defaultValue = "graph-csv",
            paramLabel = "NAME",
            description = "A source of --sources, or the name of a format; default ${DEFAULT-VALUE}")
    private String name = "";

    @Option(names = "--sources", paramLabel = "FILE", description = "A file of sources.")
    private @Nullable Path sources;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "What the format is told, as in a file of sources; may be repeated.")
    private Map<String, String> settings = Map.of();

    @Option(
            names = "--programme",
            defaultValue = "CENSUS-BEA/FT900",
            description = "Whose releases they are, without --sources; default ${DEFAULT-VALUE}")
    private String programme = "";

    @Option(
            names = "--rank",
            defaultValue = "1",
            description = "How much they weigh, without --sources; default ${DEFAULT-VALUE}")
    private int rank;

    /**
     * Returns the source.
     *
     * @throws IllegalArgumentException saying what was expected
     */
    SourceConfig source(NamedFormats formats) {
        if (sources == null) {
            return SourceConfig.headline(
                    new Source(name, rank), Programme.parse(programme), NO_ADDRESS, name, formats.make(name, settings));
        }
        return SourceFiles.read(sources, formats, name);
    }

    /**
     * Asks the source once.
     *
     * @throws IllegalArgumentException saying why there is nothing
     */
    PastBytes fetched(SourceConfig source, Clock clock) throws InterruptedException {
        if (sources == null) {
            throw new IllegalArgumentException(
                    "Expected files, or a source of --sources that can be asked, found neither");
        }
        URI address = source.addressOf(SourceAnswer.lastMonth(clock));
        try (HttpFetcher fetcher = new HttpFetcher(FetchConfig.defaults(), clock)) {
            Fetch fetch =
                    fetcher.fetch(new Request(address, source.headersWithKey(), Validators.NONE), Allowance.UNLIMITED);
            if (fetch instanceof Fetch.Answered answered && answered.status() == OK) {
                return new PastBytes(answered.content(), Origin.of(address), null);
            }
            throw new IllegalArgumentException(
                    "Expected an answer with vintages of " + Origin.of(address) + ", found " + words(fetch));
        }
    }

    private static String words(Fetch fetch) {
        if (fetch instanceof Fetch.Answered answered) {
            return "status " + answered.status();
        }
        return fetch instanceof Fetch.Unreachable unreachable ? unreachable.reason() : "none";
    }
}
