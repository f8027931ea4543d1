/** How a process tells what happens. */
@NullMarked
package io.firstprint.cli.log;

import org.jspecify.annotations.NullMarked;
