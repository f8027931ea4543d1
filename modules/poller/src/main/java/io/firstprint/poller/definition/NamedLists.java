/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.definition;

import io.firstprint.yaml.Problems;
import io.firstprint.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Codes under a name, each with the periods in which it belongs: a union's members, a basket's products. */
final class NamedLists {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final String ADVICE = "write a code such as DE, a code with periods such as 'GB 1973-01..2020-01',"
            + " or the name of a list that stands above";

    private final Map<String, List<SpannedText>> lists = new LinkedHashMap<>();
    private final Problems problems;

    private NamedLists(Problems problems) {
        this.problems = problems;
    }

    /** Returns the lists of a file; a list may name those above it. */
    static NamedLists read(@Nullable YamlNode node, Problems problems) {
        NamedLists all = new NamedLists(problems);
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach(all::add);
        } else if (node != null) {
            problems.add(node.place(), "names with lists", node.shown(), "write 'eu: [BE, DE, FR]'");
        }
        return all;
    }

    private void add(YamlNode.Entry entry) {
        YamlNode.Text name = entry.key();
        if (!NAME.matcher(name.value()).matches()) {
            problems.add(
                    name.place(), "a name of small letters, digits and '-'", name.shown(), "name it such as eu or ai");
        }
        Distinct distinct = new Distinct(problems);
        List<SpannedText> codes = codes(entry.value()).stream()
                .filter(code -> distinct.admits(code.place(), code.word(), code.span()))
                .toList();
        if (lists.putIfAbsent(name.value(), codes) != null) {
            problems.add(name.place(), "each list once", name.shown() + " again", "rename one of the two");
        }
    }

    /** Returns the codes that a text or a list says, those of lists it names included. */
    List<SpannedText> codes(YamlNode node) {
        if (node instanceof YamlNode.Text text) {
            return codes(text);
        }
        if (!(node instanceof YamlNode.Listing listing)) {
            problems.add(node.place(), "a list of codes", node.shown(), ADVICE);
            return List.of();
        }
        if (listing.items().isEmpty()) {
            problems.add(node.place(), "one code or more", "an empty list", ADVICE);
        }
        return listing.items().stream()
                .flatMap(item -> codesOfItem(item).stream())
                .limit(DefinitionReader.MOST_TERMS + 1L)
                .toList();
    }

    private List<SpannedText> codesOfItem(YamlNode item) {
        if (item instanceof YamlNode.Text text) {
            return codes(text);
        }
        problems.add(item.place(), "a code or the name of a list", item.shown(), ADVICE);
        return List.of();
    }

    private List<SpannedText> codes(YamlNode.Text text) {
        if (NAME.matcher(text.value()).matches()) {
            return named(text);
        }
        SpannedText code = SpannedText.read(text, problems, ADVICE);
        if (code == null) {
            return List.of();
        }
        if (code.sign() < 0 || !CODE.matcher(code.word()).matches()) {
            problems.add(text.place(), "a code of capital letters, digits, '-' and '_'", text.shown(), ADVICE);
            return List.of();
        }
        return List.of(code);
    }

    private List<SpannedText> named(YamlNode.Text name) {
        List<SpannedText> codes = lists.get(name.value());
        if (codes == null) {
            problems.add(name.place(), "one of the lists " + lists.keySet() + " above", name.shown(), ADVICE);
            return List.of();
        }
        return codes;
    }
}
