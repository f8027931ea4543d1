/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.archive;

import static io.firstprint.events.topic.TopicAdmin.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.cli.Console;
import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.record.DeadLetter;
import io.firstprint.events.topic.TopicCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of forecasts that was loaded; its figure is made up. */
class ArchiveIT {
    private static final byte[] FILE = """
            event_id,provider,statistic,reference_month,release_time_utc,value,unit,low,high,stdev,n,as_of_utc
            M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL,Made-up,median,2025-11,2026-01-29T13:30:00Z,-41.0,USD bn,,,,,2026-01-28T12:00:00Z
            """.getBytes(UTF_8);

    private static final String DIGEST = DeadLetter.digestOf(FILE);

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static EmbeddedStack stack;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before each test
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path files) throws IOException {
        stack = EmbeddedStack.start(EmbeddedConfig.defaults());
        assertThat(run("topics", "create", "--partitions", "1").err()).isEmpty();
        assertThat(run("schemas", "register").err()).isEmpty();
        Path file = Files.write(files.resolve("consensus.csv"), FILE);
        assertThat(run("load", "--consensus", file.toString()).err()).isEmpty();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    private static Console run(String... arguments) {
        return Console.against(stack, arguments);
    }

    @Test
    void shouldListWhatFactsWereMadeFrom() {
        Console console = run("archive", "list");

        assertThat(console.err()).isEmpty();
        assertThat(console.out().lines())
                .anyMatch(line -> line.startsWith(DIGEST + "  ") && line.endsWith("  consensus-csv  consensus.csv"));
    }

    @Test
    void shouldListOneObjectToALine() {
        Console console = run("archive", "list", "--json");

        assertThat(console.out().lines())
                .anyMatch(line -> line.startsWith("{\"digest\":\"" + DIGEST + "\",\"bytes\":" + FILE.length
                        + ",\"source\":\"consensus-csv\",\"origin\":\"consensus.csv\",\"seenAt\":"));
    }

    @Test
    void shouldWriteTheBytesToAFile() throws IOException {
        Path output = directory.resolve("again.csv");

        Console console = run("archive", "get", DIGEST, "--output", output.toString());

        assertThat(console.err()).isEmpty();
        assertThat(output).hasBinaryContent(FILE);
    }

    @Test
    void shouldDecodeFromStandardInputWhatItWroteToStandardOutput() {
        byte[] written =
                written(() -> assertThat(run("archive", "get", DIGEST).status()).isZero());

        Console decoded = new Console();
        int status = given(written, () -> decoded.run("decode", "-", "--source", "consensus-csv"));

        assertThat(written).isEqualTo(FILE);
        assertThat(status).isZero();
        assertThat(decoded.out()).contains("\"type\":\"consensus\"", "\"provider\":\"Made-up\"");
    }

    @Test
    void shouldNameStandardInputWhenNothingOfItCanBeUsed() {
        Console console = new Console();

        int status = given("<html>".getBytes(UTF_8), () -> console.run("decode", "-", "--source", "finnhub"));

        assertThat(status).isEqualTo(1);
        assertThat(console.err()).startsWith("standard input: NOT_JSON");
    }

    @Test
    void shouldSayThatADigestIsNotThere() {
        Console console = run("archive", "get", "0".repeat(64));

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .isEqualToNormalizingNewlines("Expected " + "0".repeat(64) + " in trade.archive.v1, found none;"
                        + " 'firstprint archive list' names what there is\n");
    }

    @Test
    void shouldNotWriteBytesThatAreNotWhatWasKept() {
        byte[] other = "other bytes".getBytes(UTF_8);
        String digest = DeadLetter.digestOf("what was kept".getBytes(UTF_8));
        send(digest, other);

        Path output = directory.resolve("damaged");
        Console console = run("archive", "get", digest, "--output", output.toString());

        assertThat(console.status()).isEqualTo(1);
        assertThat(console.err())
                .startsWith("Expected bytes with the SHA-256 " + digest + " at trade.archive.v1-0@")
                .contains("found 11 bytes with the SHA-256 " + DeadLetter.digestOf(other));
        assertThat(output).doesNotExist();
    }

    @Test
    void shouldPassOverADamagedCopyWhereThereIsAnother() throws IOException {
        byte[] content = "kept twice".getBytes(UTF_8);
        send(DeadLetter.digestOf(content), "damaged".getBytes(UTF_8));
        send(DeadLetter.digestOf(content), content);

        Path output = directory.resolve("intact");
        run("archive", "get", DeadLetter.digestOf(content), "--output", output.toString());

        assertThat(output).hasBinaryContent(content);
    }

    @Test
    void shouldRefuseATextThatIsNoDigest() {
        Console console = run("archive", "get", "latest");

        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("Expected a SHA-256 in 64 small hexadecimal letters, found 'latest'");
    }

    private static void send(String key, byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(new TopicCatalogue(TopicCatalogue.LIVE).archive(), key.getBytes(UTF_8), value);
            record.headers().add("seenAt", "2026-01-29T13:30:00Z".getBytes(UTF_8));
            await(() -> producer.send(record).get());
        }
    }

    private static byte[] written(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toByteArray();
    }

    private static int given(byte[] input, IntSupplier work) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input));
        try {
            return work.getAsInt();
        } finally {
            System.setIn(before);
        }
    }
}
