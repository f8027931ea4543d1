/** Acts of publication and the calendar that announces them. */
@NullMarked
package io.firstprint.domain.release;

import org.jspecify.annotations.NullMarked;
