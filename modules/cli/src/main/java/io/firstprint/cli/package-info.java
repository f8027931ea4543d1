/** The command line: one command per class. */
@NullMarked
package io.firstprint.cli;

import org.jspecify.annotations.NullMarked;
