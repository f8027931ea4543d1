/** Pure functions between domain types and generated Avro classes. */
@NullMarked
package io.firstprint.events.mapping;

import org.jspecify.annotations.NullMarked;
