package io.plimsoll.stdlib;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A setting of a container in three forms.
 *
 * @param words of a command line
 * @param section of what an engine shows that its member belongs to
 * @param json member of what an engine shows; an engine has filled in all variables
 * @param yaml entry of a Compose service
 */
record ContainerSetting(String words, String section, String json, String yaml) {

  /** What each has: an engine shows what comes from the image as if it was asked for. */
  static final List<ContainerSetting> ALWAYS =
      rows(
          """
          -u 7:8 | Config | "User": "7:8" | user: "7:8"
          --network bridge | HostConfig | "NetworkMode": "bridge" | network_mode: bridge
          --no-healthcheck | Config | "Healthcheck": {"Test": ["NONE"]} | healthcheck: {disable: true}
          --entrypoint /bin/app | Config | "Entrypoint": ["/bin/app"] | entrypoint: [/bin/app]
          --cgroupns private | HostConfig | "CgroupnsMode": "private" | cgroup: private
          """);

  static final List<ContainerSetting> KNOWN =
      rows(
          """
          --oom-kill-disable | HostConfig | "OomKillDisable": true | oom_kill_disable: true
          --device /dev/kvm:/dev/kvm:r | HostConfig | "Devices": [{"PathOnHost": "/dev/kvm", "PathInContainer": "/dev/kvm", "CgroupPermissions": "r"}] | devices: ["/dev/kvm:/dev/kvm:r"]
          --cgroup-parent system.slice | HostConfig | "CgroupParent": "system.slice" | cgroup_parent: system.slice
          --privileged | HostConfig | "Privileged": true | privileged: true
          --read-only | HostConfig | "ReadonlyRootfs": true | read_only: true
          --cap-add NET_ADMIN --cap-add kill | HostConfig | "CapAdd": ["NET_ADMIN", "CAP_KILL"] | cap_add: [NET_ADMIN, kill]
          --cap-drop ALL | HostConfig | "CapDrop": ["ALL"] | cap_drop: [ALL]
          --security-opt no-new-privileges --security-opt seccomp=unconfined | HostConfig | "SecurityOpt": ["no-new-privileges", "seccomp=unconfined"] | security_opt: ["no-new-privileges:true", "seccomp:unconfined"]
          --pid host | HostConfig | "PidMode": "host" | pid: host
          --ipc shareable | HostConfig | "IpcMode": "shareable" | ipc: shareable
          --uts host | HostConfig | "UTSMode": "host" | uts: host
          --userns host | HostConfig | "UsernsMode": "host" | userns_mode: host
          -m 512m | HostConfig | "Memory": 536870912 | mem_limit: 512m
          --memory-swap -1 | HostConfig | "MemorySwap": -1 | memswap_limit: -1
          --cpus 1.5 | HostConfig | "NanoCpus": 1500000000 | cpus: 1.5
          --cpu-shares 512 | HostConfig | "CpuShares": 512 | cpu_shares: 512
          --pids-limit 100 | HostConfig | "PidsLimit": 100 | pids_limit: 100
          --restart on-failure:3 | HostConfig | "RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 3} | restart: "on-failure:3"
          --ulimit nofile=1024:2048 | HostConfig | "Ulimits": [{"Name": "nofile", "Soft": 1024, "Hard": 2048}] | ulimits: {nofile: {soft: 1024, hard: 2048}}
          --sysctl a.b=1 | HostConfig | "Sysctls": {"a.b": "1"} | sysctls: {a.b: 1}
          -v /etc:/host:ro -v data:/data | HostConfig | "Binds": ["/etc:/host:ro", "data:/data"] | volumes: ["/etc:/host:ro", "data:/data"]
          --tmpfs /tmp:size=1m | HostConfig | "Tmpfs": {"/tmp": "size=1m"} | tmpfs: ["/tmp:size=1m"]
          -p 127.0.0.1:8080:80 -p 53:53/udp | HostConfig | "PortBindings": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8080"}], "53/udp": [{"HostIp": "", "HostPort": "53"}]} | ports: ["127.0.0.1:8080:80", "53:53/udp"]
          --oom-score-adj -5 | HostConfig | "OomScoreAdj": -5 | oom_score_adj: -5
          --init | HostConfig | "Init": true | init: true
          --log-driver json-file --log-opt max-size=1m | HostConfig | "LogConfig": {"Type": "json-file", "Config": {"max-size": "1m"}} | logging: {driver: json-file, options: {max-size: 1m}}
          --group-add 7 | HostConfig | "GroupAdd": ["7"] | group_add: ["7"]
          --add-host db:10.0.0.1 | HostConfig | "ExtraHosts": ["db:10.0.0.1"] | extra_hosts: ["db:10.0.0.1"]
          -e A=b -e B= | Config | "Env": ["A=b", "B="] | environment: [A=b, B=]
          -w /app | Config | "WorkingDir": "/app" | working_dir: /app
          """);

  /** Settings that hang on a variable. */
  static final List<ContainerSetting> OPEN =
      rows(
          """
          -p "$PORT:80" | - | - | ports: ["$PORT:80"]
          -p 127.0.0.1:$PORT:80 | - | - | ports: ["127.0.0.1:$PORT:80"]
          -p 8080:$PORT/udp | - | - | ports: ["8080:$PORT/udp"]
          -p $IP:8080:80 | - | - | ports: ["$IP:8080:80"]
          --pid $MODE | - | - | pid: $MODE
          -m $MEMORY | - | - | mem_limit: $MEMORY
          -v $DIRECTORY:/data | - | - | volumes: ["$DIRECTORY:/data"]
          -v /etc:/data:$MODE | - | - | volumes: ["/etc:/data:$MODE"]
          -e TOKEN=$TOKEN | - | - | environment: ["TOKEN=$TOKEN"]
          --cap-add "$CAPABILITY" | - | - | cap_add: [$CAPABILITY]
          --privileged=$PRIVILEGED | - | - | privileged: $PRIVILEGED
          --security-opt seccomp=$PROFILE | - | - | security_opt: ["seccomp=$PROFILE"]
          --restart $RESTART | - | - | restart: $RESTART
          --sysctl net.core.somaxconn=$MOST | - | - | sysctls: {net.core.somaxconn: $MOST}
          """);

  private static List<ContainerSetting> rows(String table) {
    return table.lines().map(ContainerSetting::row).toList();
  }

  private static ContainerSetting row(String line) {
    String[] cells = line.split(" \\| ", -1);
    return new ContainerSetting(cells[0], cells[1], cells[2], cells[3]);
  }

  static String words(List<ContainerSetting> settings) {
    return settings.stream().map(ContainerSetting::words).collect(Collectors.joining(" "));
  }

  static String yaml(List<ContainerSetting> settings) {
    return settings.stream().map(s -> "    " + s.yaml() + "\n").collect(Collectors.joining());
  }

  static String members(List<ContainerSetting> settings, String section) {
    return settings.stream()
        .filter(s -> s.section().equals(section))
        .map(s -> ", " + s.json())
        .collect(Collectors.joining());
  }
}
