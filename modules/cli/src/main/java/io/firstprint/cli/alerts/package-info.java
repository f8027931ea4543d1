/** Alerts read from a cluster, as readable lines and as JSON. */
@NullMarked
package io.firstprint.cli.alerts;

import org.jspecify.annotations.NullMarked;
