/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.cluster;

import io.firstprint.embedded.EmbeddedConfig;
import io.firstprint.embedded.EmbeddedStack;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link TestCluster}: one embedded stack for every test of a JVM, stopped with it.
 *
 * <p>Tests keep apart by their namespaces.
 */
public final class SharedCluster implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        EmbeddedStack stack = context.getRoot()
                .getStore(Namespace.create(SharedCluster.class))
                .computeIfAbsent(
                        EmbeddedStack.class,
                        type -> EmbeddedStack.start(EmbeddedConfig.defaults()),
                        EmbeddedStack.class);
        return new TestCluster(stack.bootstrapServers(), stack.registryUrl());
    }
}
