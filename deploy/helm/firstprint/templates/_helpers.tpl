{{/* Name of everything in the release. A processor's pod, NAME-SET-9, is an instance's name of 40 characters at most. */}}
{{- define "firstprint.name" -}}
{{- $name := .Release.Name | replace "." "-" -}}
{{- if gt (len $name) 24 -}}
{{- fail (printf "Expected a release name of at most 24 characters, found '%s'" $name) -}}
{{- end -}}
{{- $name -}}
{{- end -}}

{{- define "firstprint.selector" -}}
app.kubernetes.io/name: firstprint
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .kind }}
{{- with .set }}
firstprint/set: {{ . }}
{{- end }}
{{- end -}}

{{- define "firstprint.labels" -}}
{{ include "firstprint.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "firstprint.image" -}}
{{- with .Values.image -}}
{{- if .digest -}}
{{ .repository }}@{{ .digest }}
{{- else -}}
{{ .repository }}:{{ .tag | default $.Chart.AppVersion }}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The Secret with the clients' properties: the component's own, or everybody's. */}}
{{- define "firstprint.clientSecret" -}}
{{- .of.client.secret | default .root.Values.client.secret -}}
{{- end -}}

{{/* Arguments that every command takes. */}}
{{- define "firstprint.clusterArguments" -}}
- --bootstrap-servers={{ .root.Values.kafka.bootstrapServers }}
- --schema-registry={{ .root.Values.registry.url }}
- --namespace={{ .root.Values.topics.namespace }}
{{- if include "firstprint.clientSecret" . }}
- --config=/etc/firstprint/client/{{ .of.client.file | default .root.Values.client.file }}
{{- end }}
{{- end -}}

{{/* Arguments of a process that is looked after. */}}
{{- define "firstprint.watchedArguments" -}}
- --health={{ .root.Values.listen }}:8080
{{- if .of.metrics }}
- --metrics={{ .root.Values.listen }}:9464
{{- end }}
- --log-format={{ .root.Values.logFormat }}
{{- with .of.extraArgs }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{- define "firstprint.ports" -}}
- name: health
  containerPort: 8080
{{- if .of.metrics }}
- name: metrics
  containerPort: 9464
{{- end }}
{{- end -}}

{{/* A process that stands by, rebalances or restores is live; only one that can no longer work is started anew. */}}
{{- define "firstprint.probes" -}}
startupProbe:
  httpGet: {path: /health/live, port: health}
  periodSeconds: 2
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /health/live, port: health}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 3
readinessProbe:
  httpGet: {path: /health/ready, port: health}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{- define "firstprint.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop: [ALL]
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{- define "firstprint.annotations" -}}
{{- with .of.podAnnotations }}
{{ toYaml . }}
{{- end }}
{{- if .of.metrics }}
prometheus.io/scrape: "true"
prometheus.io/port: "9464"
prometheus.io/path: /metrics
{{- end }}
{{- end -}}

{{/* What every pod is like, whatever it runs. */}}
{{- define "firstprint.pod" -}}
serviceAccountName: {{ .root.Values.serviceAccount }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  {{- with .root.Values.user }}
  runAsUser: {{ int64 . }}
  runAsGroup: {{ int64 . }}
  fsGroup: {{ int64 . }}
  fsGroupChangePolicy: OnRootMismatch
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- end -}}

{{/* Where a pod with replicas goes, and how long its orderly close may take: the process ends it itself after 15 s. */}}
{{- define "firstprint.placement" -}}
terminationGracePeriodSeconds: 30
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: {{ .root.Values.spread.topologyKey }}
    whenUnsatisfiable: {{ .root.Values.spread.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- include "firstprint.selector" . | nindent 8 }}
{{- with .of.priorityClass }}
priorityClassName: {{ . }}
{{- end }}
{{- with .of.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .of.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- define "firstprint.javaOptions" -}}
- name: FIRSTPRINT_OPTS
  value: {{ printf "-XX:MaxRAMPercentage=%v %s" .of.heapPercent .of.javaOptions | trim | quote }}
{{- end -}}

{{/* The root file system is read only; the JVM and native libraries write to /tmp. */}}
{{- define "firstprint.mounts" -}}
- name: tmp
  mountPath: /tmp
{{- if include "firstprint.clientSecret" . }}
- name: client
  mountPath: /etc/firstprint/client
  readOnly: true
{{- end }}
{{- if .root.Values.tls.secret }}
- name: tls
  mountPath: /etc/firstprint/tls
  readOnly: true
{{- end }}
{{- end -}}

{{- define "firstprint.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
{{- with include "firstprint.clientSecret" . }}
- name: client
  secret:
    secretName: {{ . }}
    defaultMode: 288 # r--r-----
{{- end }}
{{- with .root.Values.tls.secret }}
- name: tls
  secret:
    secretName: {{ . }}
    defaultMode: 288 # r--r-----
{{- end }}
{{- end -}}
