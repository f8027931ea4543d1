#!/bin/bash
# Runs a class of Kafka's, or under the name of one of its tools that tool.
set -euo pipefail

logging=/etc/kafka/docker/tools-log4j2.yaml
heap=-Xmx256m
speed="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
case $(basename "$0") in
kafka-server-start.sh)
    class=kafka.Kafka
    logging=/opt/kafka/config/log4j2.yaml
    heap="-Xms1g -Xmx1g"
    speed="-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:+ExitOnOutOfMemoryError"
    ;;
kafka-acls.sh) class=org.apache.kafka.tools.AclCommand ;;
kafka-broker-api-versions.sh) class=org.apache.kafka.tools.BrokerApiVersionsCommand ;;
kafka-configs.sh) class=kafka.admin.ConfigCommand ;;
kafka-console-consumer.sh) class=org.apache.kafka.tools.consumer.ConsoleConsumer ;;
kafka-console-producer.sh) class=org.apache.kafka.tools.ConsoleProducer ;;
kafka-consumer-groups.sh) class=org.apache.kafka.tools.consumer.group.ConsumerGroupCommand ;;
kafka-storage.sh) class=kafka.tools.StorageTool ;;
kafka-topics.sh) class=org.apache.kafka.tools.TopicCommand ;;
*)
    class=${1:?Expected the name of a class, found none}
    shift
    ;;
esac

# shellcheck disable=SC2086 # options are meant to be split
exec java ${KAFKA_HEAP_OPTS:-$heap} ${KAFKA_JVM_PERFORMANCE_OPTS:-$speed} -Djava.awt.headless=true \
    ${KAFKA_LOG4J_OPTS:--Dlog4j2.configurationFile=$logging} -Dkafka.logs.dir=/opt/kafka/logs ${KAFKA_OPTS:-} \
    -cp '/opt/kafka/libs/*' "$class" "$@"
