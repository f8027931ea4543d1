/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.run;

import io.firstprint.events.topic.TopicCatalogue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a replay is called; its topics begin with it.
 *
 * @param name small letters, digits and {@code -}, up to 40, such as {@code rules-of-march}; not {@code live}
 */
public record RunName(String name) {
    private static final String FORM = "[a-z0-9][a-z0-9-]{0,39}";
    private static final String RESERVED = "live";
    private static final String GROUP_PREFIX = "firstprint-replay.";
    private static final String GROUP_SUFFIX = "-facts";
    private static final Pattern NAME = Pattern.compile(FORM);
    private static final Pattern TOPIC = Pattern.compile("replay\\.(" + FORM + ")\\.trade\\..+");

    /** @throws IllegalArgumentException if the name has another form */
    public RunName {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of up to 40 small letters, digits and '-', found '" + name + "'");
        }
        if (name.equals(RESERVED)) {
            throw new IllegalArgumentException(
                    "Expected another name than '" + RESERVED + "', which stands for what is no replay");
        }
    }

    /** Returns the replay that a topic belongs to, empty where it is of none. */
    public static Optional<RunName> ofTopic(String topic) {
        Matcher matcher = TOPIC.matcher(topic);
        return matcher.matches() ? named(matcher.group(1)) : Optional.empty();
    }

    /** Returns {@code replay.NAME.trade.}: every topic of the replay begins so, and no live one does. */
    public String namespace() {
        return "replay." + name + "." + TopicCatalogue.LIVE;
    }

    /** Returns the topics of the replay. */
    public TopicCatalogue topics() {
        return new TopicCatalogue(namespace());
    }

    /** Returns the group whose offsets in the topics of facts say how far the facts are copied. */
    public String factsGroup() {
        return GROUP_PREFIX + name + GROUP_SUFFIX;
    }

    /** Returns the replay whose {@link #factsGroup} a group is, empty where it is none. */
    public static Optional<RunName> ofFactsGroup(String group) {
        if (!group.startsWith(GROUP_PREFIX) || !group.endsWith(GROUP_SUFFIX)) {
            return Optional.empty();
        }
        return named(group.substring(GROUP_PREFIX.length(), group.length() - GROUP_SUFFIX.length()));
    }

    private static Optional<RunName> named(String name) {
        return NAME.matcher(name).matches() && !name.equals(RESERVED)
                ? Optional.of(new RunName(name))
                : Optional.empty();
    }

    /** Returns the id of every Kafka client of the replay, which its quota is for. */
    public String clientId() {
        return GROUP_PREFIX + name;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
