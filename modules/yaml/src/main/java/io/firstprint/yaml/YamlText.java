/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Values as YAML 1.2: blocks, keys in the order in which a map gives them. */
public final class YamlText {
    private static final int LONGEST_LINE = 200;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setExplicitStart(true)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(LONGEST_LINE)
            .build();

    private YamlText() {}

    /**
     * Returns documents one after the other.
     *
     * @param documents of maps, lists, text, numbers and truth values
     */
    public static String of(List<?> documents) {
        return new Dump(SETTINGS).dumpAllToString(documents.iterator());
    }
}
