/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.compare;

import io.firstprint.replay.compare.Cause;
import io.firstprint.replay.compare.ComparedTopic;
import io.firstprint.replay.compare.Comparison;
import io.firstprint.replay.compare.Explained;
import io.firstprint.replay.compare.OneSidedFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A comparison for people: what is not processed, the topics, the differences by cause, the verdict last. */
public final class ComparisonText {
    private static final String ROW = "%-26s %@s %@s  %-27s %s";
    private static final int NARROWEST = 12;
    private static final int DIGEST_SHOWN = 12;

    private final String left;
    private final String right;
    private final int first;
    private final String row;
    private final List<String> lines = new ArrayList<>();

    /**
     * Creates the text.
     *
     * @param left what the one side is called
     * @param right what the other side is called
     * @param first how many differences of each cause, and facts of each side, are named
     */
    public ComparisonText(String left, String right, int first) {
        this.left = left;
        this.right = right;
        this.first = first;
        int width = Math.max(NARROWEST, Math.max(left.length(), right.length()));
        this.row = ROW.replace("@", String.valueOf(width));
    }

    /** Returns its lines. */
    public List<String> of(Comparison comparison) {
        comparison.unprocessed().forEach(line -> lines.add("NOT PROCESSED: " + line));
        lines.add(String.format(Locale.ROOT, row, "topic", left, right, "digest", ""));
        comparison.topics().forEach(this::addTopic);
        addFacts(comparison.facts().all());
        comparison.byCause().forEach(this::addCause);
        lines.add(verdict(comparison));
        return lines;
    }

    private void addTopic(ComparedTopic topic) {
        lines.add(String.format(
                Locale.ROOT,
                row,
                topic.topic(),
                topic.leftEvents(),
                topic.rightEvents(),
                digest(topic),
                topic.isEqual() ? "equal" : "different"));
    }

    private static String digest(ComparedTopic topic) {
        String one = topic.leftDigest().substring(0, DIGEST_SHOWN);
        return topic.isEqual() ? one : one + " / " + topic.rightDigest().substring(0, DIGEST_SHOWN);
    }

    private void addFacts(List<OneSidedFact> facts) {
        if (!facts.isEmpty()) {
            lines.add("");
            lines.add(count(facts.size(), "published fact") + " that only one side has");
            facts.stream()
                    .collect(Collectors.groupingBy(OneSidedFact::topic, TreeMap::new, Collectors.toList()))
                    .forEach((topic, ofTopic) -> {
                        lines.add(topic + ": " + ofTopic.size());
                        addFirst(ofTopic);
                    });
        }
    }

    private void addCause(Cause cause, List<Explained> differences) {
        lines.add("");
        lines.add(cause + ": " + count(differences.size(), "difference") + ", " + cause.words());
        addFirst(differences);
    }

    private void addFirst(List<?> all) {
        all.stream().limit(first).forEach(each -> lines.add("  " + each));
        if (all.size() > first) {
            lines.add("  and " + (all.size() - first) + " more");
        }
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    private String verdict(Comparison comparison) {
        Map<Cause, List<Explained>> byCause = comparison.byCause();
        int outside = byCause.getOrDefault(Cause.RANGE, List.of()).size();
        int inside = comparison.differences().size() - outside;
        String verdict = inside == 0 ? "equal" : "different in " + count(inside, "view");
        return "\n" + left + " and " + right + ": " + verdict
                + (outside == 0 ? "" : ", " + count(outside, "difference") + " outside the range left out");
    }
}
