{{/* A container of the setup: one command of the command line. */}}
{{- define "firstprint.setupStep" -}}
- name: {{ .name }}
  image: {{ include "firstprint.image" .of.root }}
  imagePullPolicy: {{ .of.root.Values.image.pullPolicy }}
  args:
    {{- toYaml .command | nindent 4 }}
    {{- include "firstprint.clusterArguments" .of | nindent 4 }}
    {{- with .arguments }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
  {{- include "firstprint.containerSecurity" .of | nindent 2 }}
  resources:
    {{- toYaml .of.of.resources | nindent 4 }}
  volumeMounts:
    {{- include "firstprint.mounts" .of | nindent 4 }}
{{- end -}}
