/** Figures computed from a series as it was known at one instant. */
@NullMarked
package io.firstprint.domain.figures;

import org.jspecify.annotations.NullMarked;
