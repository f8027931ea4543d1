/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.cli.views.HeaderFilter;
import io.firstprint.cli.views.ViewKind;
import io.firstprint.domain.rule.Severity;
import io.firstprint.domain.view.Alert;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints alerts as they come. */
@Command(
        name = "alerts",
        description = "Prints alerts from a given cluster as they come.",
        mixinStandardHelpOptions = true)
public final class AlertsCommand extends ViewsCommand {
    @Option(
            names = "--severity",
            paramLabel = "SEVERITY[,...]",
            split = ",",
            description =
                    "Only alerts of such severities, of ${COMPLETION-CANDIDATES}; told by the header ce_severity.")
    private List<Severity> severities = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND[,...]",
            split = ",",
            description = "Only alerts of such kinds, of ${COMPLETION-CANDIDATES}; told by the header ce_kind.")
    private List<Alert.Kind> kinds = List.of();

    /** Creates the command. */
    public AlertsCommand() {
        super(ViewKind.ALERTS);
    }

    @Override
    HeaderFilter headers() {
        return new HeaderFilter(Map.of("ce_severity", names(severities), "ce_kind", names(kinds)));
    }

    private static Set<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
