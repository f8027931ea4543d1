/** Runs topologies against a cluster: settings, start-up guards, lifecycle. */
@NullMarked
package io.firstprint.processor;

import org.jspecify.annotations.NullMarked;
