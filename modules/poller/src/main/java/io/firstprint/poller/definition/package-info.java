/** Files of definitions: what is computed from which components, as people write it. */
@NullMarked
package io.firstprint.poller.definition;

import org.jspecify.annotations.NullMarked;
