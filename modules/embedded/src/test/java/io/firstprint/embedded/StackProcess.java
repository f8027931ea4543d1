/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded;

import java.nio.file.Path;

/** A stack in a process of its own: prints the registry's address and stays until it is killed. */
final class StackProcess {
    private StackProcess() {}

    public static void main(String[] arguments) {
        EmbeddedStack stack = EmbeddedStack.start(EmbeddedConfig.defaults().withData(Path.of(arguments[0])));
        System.out.println(stack.registryUrl());
    }
}
