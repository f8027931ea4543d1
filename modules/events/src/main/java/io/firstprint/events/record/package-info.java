/** What travels on a topic and is no domain value: completion markers, dead letters, headers. */
@NullMarked
package io.firstprint.events.record;

import org.jspecify.annotations.NullMarked;
