/** Definitions: checking files, loading them, listing what is in force. */
@NullMarked
package io.firstprint.cli.definitions;

import org.jspecify.annotations.NullMarked;
