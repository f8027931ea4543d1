/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.rights;

import static io.firstprint.events.topic.TopicAdmin.await;

import io.firstprint.cli.InputFiles;
import io.firstprint.cli.cluster.CatalogueOptions;
import io.firstprint.events.topic.Duty;
import io.firstprint.events.topic.Rights;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the access rights that a duty needs, or creates them. */
@Command(
        name = "rights",
        description =
                "Prints the access rights that a principal needs for its duty as lines of kafka-acls.sh, or creates"
                        + " them with --apply.",
        mixinStandardHelpOptions = true)
public final class RightsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DUTY",
            completionCandidates = Duties.class,
            description = "What the principal does: ${COMPLETION-CANDIDATES}.")
    private String duty = "";

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "TYPE:NAME",
            description = "Who it is to the brokers: User:replay.")
    private String principal = "";

    @Mixin
    private final CatalogueOptions catalogue = new CatalogueOptions();

    @Option(
            names = "--apply",
            description = "Create them; the cluster needs an authorizer, and we the right to alter it.")
    private boolean apply;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT[,...]",
            description = "Brokers to begin with; only for --apply.")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties of the Kafka client, for TLS and SASL; only for --apply.")
    private @Nullable Path config;

    /** Names of duties, for the usage message. */
    static final class Duties implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Duty.names().iterator();
        }
    }

    @Override
    public Integer call() {
        List<AclBinding> bindings = bindings();
        PrintWriter out = spec.commandLine().getOut();
        if (apply) {
            create(bindings);
            out.println(bindings.size() + " rights of " + principal + " created");
        } else {
            bindings.forEach(binding ->
                    out.println("kafka-acls.sh --bootstrap-server \"$BOOTSTRAP_SERVERS\" " + Rights.inWords(binding)));
        }
        return 0;
    }

    private List<AclBinding> bindings() {
        Duty what = Duty.named(duty)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Expected one of the duties " + String.join(", ", Duty.names()) + ", found '" + duty + "'"));
        try {
            return new Rights(catalogue.topics(), principal).of(what);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void create(List<AclBinding> bindings) {
        if (bootstrapServers == null) {
            throw new ParameterException(
                    spec.commandLine(), "Expected --bootstrap-servers together with --apply, found none");
        }
        Map<String, Object> client = new HashMap<>(properties());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(client)) {
            Void unused = await(() -> admin.createAcls(bindings).all().get());
        } catch (KafkaException e) {
            if (e.getCause() instanceof SecurityDisabledException) {
                throw new IllegalStateException(
                        "Expected a cluster with an authorizer at " + bootstrapServers
                                + ", found one without: set authorizer.class.name on its brokers and controllers first",
                        e);
            }
            throw e;
        }
    }

    private Map<String, String> properties() {
        Properties properties = new Properties();
        if (config != null) {
            try {
                properties.load(new StringReader(new String(InputFiles.bytes(config), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("Expected a properties file at " + config, e);
            }
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        settings.keySet().removeIf(key -> key.startsWith("schema.registry."));
        return settings;
    }
}
