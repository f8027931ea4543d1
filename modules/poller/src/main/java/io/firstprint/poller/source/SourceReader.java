/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.release.Programme;
import io.firstprint.events.topic.Lane;
import io.firstprint.poller.named.NamedFormat;
import io.firstprint.poller.named.NamedFormats;
import io.firstprint.poller.pace.Pace;
import io.firstprint.yaml.Fields;
import io.firstprint.yaml.Problems;
import io.firstprint.yaml.Scalars;
import io.firstprint.yaml.YamlNode;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one source of a file. */
final class SourceReader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int LARGEST_RANK = 1_000;

    private final Problems problems;
    private final NamedFormats formats;
    private final KeyReader keys;

    SourceReader(Problems problems, NamedFormats formats, KeyReader keys) {
        this.problems = problems;
        this.formats = formats;
        this.keys = keys;
    }

    /** Returns the source, or null after noting what is missing or wrong. */
    @Nullable
    SourceConfig read(YamlNode item) {
        Fields fields = Fields.of(item, "a source", problems);
        if (fields == null) {
            return null;
        }
        String name = fields.required("name", SourceReader::checkedName, "name it such as census-eits");
        String formatName = fields.required("format", this::knownFormat, "correct it");
        Programme programme =
                fields.required("programme", Programme::parse, "write PUBLISHER/PROGRAMME as in the schedule");
        Integer rank = fields.required(
                "rank", SourceReader::rank, "say how much its readings weigh: the highest of a release holds");
        AddressTemplate address = fields.required("url", AddressTemplate::parse, "write the address that is asked");
        Lane lane = fields.optional("lane", SourceReader::lane, "write headline or detail");
        String part = fields.optional("part", SourceReader::checkedName, "name it such as headline");
        YamlNode key = fields.optional("key");
        Map<String, String> headers = headers(fields.optional("headers"));
        Pace asked = new PaceReader(problems).read(fields.optional("pace"));
        Boolean armed = fields.optional("armed", Scalars::truth, "leave it out, or write true or false");
        NamedFormat format = formatName == null ? null : formats.make(formatName, fields, problems);
        fields.refuseOthers();
        SourceKey found = keys.read(key);
        if (name == null
                || formatName == null
                || programme == null
                || rank == null
                || address == null
                || asked == null
                || format == null
                || (key != null && found == null)) {
            return null;
        }
        try {
            return new SourceConfig(
                    new Source(name, rank),
                    programme,
                    lane == null ? Lane.HEADLINE : lane,
                    part == null ? name : part,
                    address,
                    headers,
                    found,
                    asked,
                    armed == null ? formats.isOfReleases(formatName) : armed,
                    formatName,
                    format);
        } catch (IllegalArgumentException e) {
            problems.add(fields.place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Map<String, String> headers(@Nullable YamlNode node) {
        Map<String, String> headers = new TreeMap<>();
        if (node == null) {
            return headers;
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            problems.add(node.place(), "names of headers with values", node.shown(), "write 'Accept: text/html'");
            return headers;
        }
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof YamlNode.Text text)) {
                problems.add(entry.value().place(), "one text", entry.value().shown(), "write it behind the name");
            } else if (isSendable(entry.key().value(), text.value())) {
                headers.put(entry.key().value(), text.value());
            } else {
                problems.add(
                        entry.key().place(),
                        "a header that a client may send, on one line, of characters that HTTP knows",
                        entry.key().shown() + " with a value that is not shown",
                        "correct or remove it");
            }
        }
        return headers;
    }

    /** Found out before the first question: the words of the client's refusal would hold the value. */
    private static boolean isSendable(String name, String value) {
        try {
            var unused = HttpRequest.newBuilder().header(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String knownFormat(String text) {
        if (!formats.names().contains(text)) {
            throw new IllegalArgumentException("Expected one of the formats " + String.join(", ", formats.names())
                    + ", found " + Problems.quoted(text));
        }
        return text;
    }

    private static String checkedName(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of small letters, digits and '-', found " + Problems.quoted(text));
        }
        return text;
    }

    private static Integer rank(String text) {
        try {
            int rank = Integer.parseInt(text);
            if (rank >= 0 && rank <= LARGEST_RANK) {
                return rank;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new IllegalArgumentException(
                "Expected a number from 0 to " + LARGEST_RANK + ", found " + Problems.quoted(text));
    }

    private static Lane lane(String text) {
        if (!text.equals("headline") && !text.equals("detail")) {
            throw new IllegalArgumentException("Expected headline or detail, found " + Problems.quoted(text));
        }
        return Lane.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
