/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.yaml;

import io.firstprint.yaml.Problem.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 as a tree: one document of keys, lists and text, without anchors, aliases and tags.
 *
 * <p>Aliases could make a small file a huge tree, and deep nesting could exhaust the stack, so that neither is read.
 */
public final class YamlTree {
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int DEEPEST = 12;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LARGEST_BYTES).build();

    private final Iterator<Event> events;
    private final int[] source;
    private final String top;

    private YamlTree(Iterator<Event> events, int[] source, String top) {
        this.events = events;
        this.source = source;
        this.top = top;
    }

    /**
     * Returns the root of a file.
     *
     * @param top the key that a file has to begin with, for the message about an empty one: {@code definitions}
     * @throws BadYaml at the first thing that is not YAML, or more of YAML than is read here
     */
    public static YamlNode read(byte[] content, String top) throws BadYaml {
        if (content.length > LARGEST_BYTES) {
            throw new BadYaml(
                    Place.START,
                    "a file of at most " + LARGEST_BYTES + " bytes",
                    content.length + " bytes",
                    "make several files of it");
        }
        try {
            String text = text(content);
            int[] source = text.codePoints().toArray();
            return new YamlTree(new Parse(SETTINGS).parseString(text).iterator(), source, top).document();
        } catch (MarkedYamlEngineException e) {
            throw new BadYaml(
                    e.getProblemMark().map(YamlTree::place).orElse(Place.START),
                    "YAML",
                    "otherwise: " + e.getProblem(),
                    "check indentation, quotes and colons here and in the line before");
        } catch (YamlEngineException e) {
            throw new BadYaml(
                    Place.START, "YAML", "otherwise: " + e.getMessage(), "remove characters that do not print");
        }
    }

    private static String text(byte[] content) throws BadYaml {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadYaml(Place.START, "UTF-8 text", "bytes that are not", "save the file as UTF-8");
        }
    }

    private YamlNode document() throws BadYaml {
        events.next(); // start of the stream
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new BadYaml(Place.START, top, "an empty file", "begin with '" + top + ":'");
        }
        YamlNode root = node(events.next(), 0);
        events.next(); // end of the document
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new BadYaml(place(end), "one document", "another after '---'", "make a file of each");
        }
        return root;
    }

    private YamlNode node(Event event, int depth) throws BadYaml {
        Place place = place(event);
        if (depth > DEEPEST) {
            throw new BadYaml(place, "at most " + DEEPEST + " levels", "more", "no file of ours needs that many");
        }
        refuseAnchor(event);
        return switch (event.getEventId()) {
            case Scalar -> scalar((ScalarEvent) event);
            case SequenceStart -> listing(untagged((CollectionStartEvent) event), depth);
            case MappingStart -> mapping(untagged((CollectionStartEvent) event), depth);
            default -> throw new BadYaml(place, "the thing itself", "an alias", "write it out");
        };
    }

    private YamlNode.Text scalar(ScalarEvent event) throws BadYaml {
        refuseTag(event, event.getTag());
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        int end = event.getEndMark().map(Mark::getIndex).orElse(start);
        SourceText written = SourceText.of(source, start, end, event.getScalarStyle());
        return new YamlNode.Text(place(event), event.getValue().strip(), written);
    }

    private static CollectionStartEvent untagged(CollectionStartEvent event) throws BadYaml {
        refuseTag(event, event.getTag());
        return event;
    }

    /** An anchor is of use to aliases only, and may hide a mistyped {@code &} in a text. */
    private static void refuseAnchor(Event event) throws BadYaml {
        if (event instanceof NodeEvent node
                && event.getEventId() != Event.ID.Alias
                && node.getAnchor().isPresent()) {
            throw new BadYaml(
                    place(event),
                    "no anchor",
                    Problems.quoted("&" + node.getAnchor().get().getValue()),
                    "remove it, or put what it marks in quotes");
        }
    }

    private static void refuseTag(Event event, Optional<String> tag) throws BadYaml {
        if (tag.isPresent()) {
            throw new BadYaml(
                    place(event), "no tag", Problems.quoted(tag.get()), "remove it: what stands here is read as text");
        }
    }

    private YamlNode listing(Event start, int depth) throws BadYaml {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Listing(place(start), List.copyOf(items));
    }

    private YamlNode mapping(Event start, int depth) throws BadYaml {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next, depth + 1);
            if (!(key instanceof YamlNode.Text text)) {
                throw new BadYaml(key.place(), "a key", key.shown(), "write one word and a colon");
            }
            entries.add(new YamlNode.Entry(text, node(events.next(), depth + 1)));
        }
        return new YamlNode.Mapping(place(start), List.copyOf(entries));
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlTree::place).orElse(Place.START);
    }

    private static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Ends reading at the first thing that leaves the rest without meaning; never leaves a reader. */
    public static final class BadYaml extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        BadYaml(Place place, String expected, String found, String advice) {
            super(null, null, false, false);
            this.problem = Problem.of(place, expected, found, advice);
        }

        /** Returns it. */
        public Problem problem() {
            return problem;
        }
    }
}
