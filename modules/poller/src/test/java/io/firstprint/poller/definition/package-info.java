@NullMarked
package io.firstprint.poller.definition;

import org.jspecify.annotations.NullMarked;
