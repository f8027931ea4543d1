/** The catalogue of topics: names, keys, settings, and what creates and checks them. */
@NullMarked
package io.firstprint.events.topic;

import org.jspecify.annotations.NullMarked;
