/** Broker and registry as containers, which an engine on this machine runs. */
@NullMarked
package io.firstprint.system.container;

import org.jspecify.annotations.NullMarked;
