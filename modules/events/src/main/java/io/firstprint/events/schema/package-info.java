/** The wire contract in the schema registry: connection, registration, check. */
@NullMarked
package io.firstprint.events.schema;

import org.jspecify.annotations.NullMarked;
