/** Serializers and deserializers between domain types and Confluent's wire format. */
@NullMarked
package io.firstprint.events.serde;

import org.jspecify.annotations.NullMarked;
