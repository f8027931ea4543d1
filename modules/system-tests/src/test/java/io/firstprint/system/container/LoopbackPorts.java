/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system.container;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Ports that are chosen before a container starts, for brokers say where they are, and one that is started anew stays there. */
final class LoopbackPorts {
    private LoopbackPorts() {}

    /** Returns different ports that nobody listens at now. */
    static List<Integer> free(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes a container's port at one of this machine's loopback address. */
    static Consumer<CreateContainerCmd> publishing(int port, int inside) {
        return command -> Objects.requireNonNull(command.getHostConfig(), "a new container has settings")
                .withPortBindings(
                        new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", port), new ExposedPort(inside)));
    }
}
