/** What a long-running process measures, served for Prometheus. */
@NullMarked
package io.firstprint.cli.metrics;

import org.jspecify.annotations.NullMarked;
