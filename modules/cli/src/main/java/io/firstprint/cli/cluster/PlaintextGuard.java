/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.KafkaException;

/**
 * Asks a listener, before a client without TLS goes there, whether it wants TLS. Kafka's client takes the first bytes of a TLS
 * alert for the size of an answer, 336 MB, and runs out of memory or time.
 */
final class PlaintextGuard {
    private static final int PATIENCE_MS = 2_000;
    private static final int TLS_ALERT = 0x15;

    /** What every broker answers before a login: which requests it knows; size, key, version, number, no name. */
    private static final byte[] REQUEST = {0, 0, 0, 10, 0, 18, 0, 0, 0, 0, 0, 1, (byte) 0xff, (byte) 0xff};

    private PlaintextGuard() {}

    /**
     * Refuses a client without TLS of a listener with TLS. One that cannot be reached is left to the client.
     *
     * @param settings of the client
     * @throws IllegalArgumentException if the listener wants TLS
     */
    static void check(String bootstrapServers, Map<String, String> settings) {
        String protocol = settings.getOrDefault(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, CommonClientConfigs.DEFAULT_SECURITY_PROTOCOL);
        if (protocol.endsWith("PLAINTEXT") && wantsTls(bootstrapServers)) {
            throw new IllegalArgumentException("Expected a listener without TLS at " + bootstrapServers
                    + ", because security.protocol is " + protocol + ", found one with TLS; set security.protocol to"
                    + " SASL_SSL or SSL in the file of --config, with ssl.truststore.location");
        }
    }

    private static boolean wantsTls(String bootstrapServers) {
        for (InetSocketAddress address : addresses(bootstrapServers)) {
            try (Socket socket = new Socket()) {
                socket.connect(address, PATIENCE_MS);
                socket.setSoTimeout(PATIENCE_MS);
                socket.getOutputStream().write(REQUEST);
                return new DataInputStream(socket.getInputStream()).readUnsignedByte() == TLS_ALERT;
            } catch (IOException e) {
                // another may answer, and if none does the client says so
            }
        }
        return false;
    }

    private static List<InetSocketAddress> addresses(String bootstrapServers) {
        try {
            return ClientUtils.parseAndValidateAddresses(
                    List.of(bootstrapServers.split(",", -1)), ClientDnsLookup.USE_ALL_DNS_IPS);
        } catch (KafkaException e) {
            return List.of(); // the client says what is wrong with them
        }
    }
}
