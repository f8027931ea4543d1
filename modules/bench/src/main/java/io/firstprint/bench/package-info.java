/** Measurements, each beside its limit in the same run on the same machine. All figures in them are generated. */
@NullMarked
package io.firstprint.bench;

import org.jspecify.annotations.NullMarked;
