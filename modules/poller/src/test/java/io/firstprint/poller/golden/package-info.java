/** What real files must yield. */
@NullMarked
package io.firstprint.poller.golden;

import org.jspecify.annotations.NullMarked;
