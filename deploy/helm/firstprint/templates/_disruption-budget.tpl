{{/* One pod at a time may be taken away; one that is not ready anyway does not keep a node from being drained. */}}
{{- define "firstprint.disruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  labels:
    {{- include "firstprint.labels" .of | nindent 4 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "firstprint.selector" .of | nindent 6 }}
{{- end -}}
