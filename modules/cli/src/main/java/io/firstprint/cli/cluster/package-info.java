/** Commands for a given cluster and the options they share. */
@NullMarked
package io.firstprint.cli.cluster;

import org.jspecify.annotations.NullMarked;
