/** Views read from a cluster, as readable lines and as JSON. */
@NullMarked
package io.firstprint.cli.views;

import org.jspecify.annotations.NullMarked;
