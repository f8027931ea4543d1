/** The demo: the November 2025 release on an embedded stack. */
@NullMarked
package io.firstprint.cli.demo;

import org.jspecify.annotations.NullMarked;
