package io.plimsoll.dockerrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What single values say, by the names of docker's API. */
final class ValueFields {
  private ValueFields() {}

  /** Fields that are there in docker's result; default values are left out of an expectation. */
  static Map<String, @Nullable Object> mount(MountSpec mount) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("Type", mount.type());
    all.put("Source", mount.source().map(Piece::text).orElse(""));
    all.put("Target", mount.target().map(Piece::text).orElse(""));
    all.put("ReadOnly", mount.readOnly());
    all.put("BindOptions.CreateMountpoint", mount.bind().createsSource());
    all.put("VolumeOptions.NoCopy", mount.volume().noCopy());
    Map<String, Object> bind = new TreeMap<>();
    mount.bind().propagation().ifPresent(p -> bind.put("Propagation", p));
    switch (mount.bind().recursion()) {
      case ENABLED -> {}
      case DISABLED -> bind.put("NonRecursive", true);
      case WRITABLE -> bind.put("ReadOnlyNonRecursive", true);
      case READONLY -> bind.put("ReadOnlyForceRecursive", true);
    }
    all.put("BindOptions", bind);
    all.put("VolumeOptions", volume(mount));
    Map<String, Object> image = new TreeMap<>();
    mount.imagePath().ifPresent(p -> image.put("Subpath", p.text()));
    all.put("ImageOptions", image);
    Map<String, Object> tmpfs = new TreeMap<>();
    mount.tmpfs().size().ifPresent(s -> tmpfs.put("SizeBytes", s));
    mount.tmpfs().mode().ifPresent(m -> tmpfs.put("Mode", (long) m));
    all.put("TmpfsOptions", tmpfs);
    return all;
  }

  private static Map<String, Object> volume(MountSpec mount) {
    Map<String, Object> volume = new TreeMap<>();
    Map<String, Object> driver = new TreeMap<>();
    mount.volume().driver().ifPresent(d -> driver.put("Name", d));
    if (!mount.volume().options().isEmpty()) {
      driver.put("Options", new TreeMap<>(mount.volume().options()));
    }
    if (!driver.isEmpty() || mount.whole().text().contains("volume-opt")) {
      volume.put("DriverConfig", driver);
    }
    if (!mount.volume().labels().isEmpty()) {
      volume.put("Labels", new TreeMap<>(mount.volume().labels()));
    }
    return volume;
  }

  static Map<String, @Nullable Object> volume(VolumeSpec volume) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("Type", volume.isBind().orElseThrow() ? "bind" : "volume");
    all.put("Source", volume.source().map(Piece::text).orElse(""));
    all.put("Target", volume.target().text());
    all.put("ReadOnly", volume.readOnly());
    volume.propagation().ifPresent(p -> all.put("Bind", Map.of("Propagation", p)));
    if (volume.noCopy()) {
      all.put("Volume", Map.of("NoCopy", true));
    }
    return all;
  }

  static Map<String, @Nullable Object> gpus(GpuRequest request) {
    Map<String, @Nullable Object> all = new TreeMap<>();
    request.driver().ifPresent(d -> all.put("Driver", d));
    all.put("Count", request.count().orElse(0L));
    all.put("Capabilities", List.of(request.capabilities()));
    all.put("Options", new TreeMap<>(request.options()));
    return all;
  }

  static Map<String, @Nullable Object> network(NetworkSpec spec) {
    Map<String, @Nullable Object> all = new TreeMap<>(RunFields.endpoint(spec.endpoint()));
    all.put("Target", spec.name().text());
    if (all.remove("IPAMConfig") instanceof Map<?, ?> addresses) {
      addresses.forEach((k, v) -> all.put(k.toString(), v));
    }
    return all;
  }

  static Map<String, @Nullable Object> capabilities(JsonNode in) {
    Capabilities.Changes changes =
        Capabilities.effective(texts(in.get("add")), texts(in.get("drop")));
    Map<String, @Nullable Object> all = new TreeMap<>();
    all.put("add", changes.add().orElse(null));
    all.put("drop", changes.drop().orElse(null));
    return all;
  }

  private static List<String> texts(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(t -> all.add(t.asString()));
    return all;
  }

  /** JSON as maps, lists, texts, whole numbers and truth values. */
  static @Nullable Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, @Nullable Object> all = new TreeMap<>();
      node.properties().forEach(e -> all.put(e.getKey(), plain(e.getValue())));
      return all;
    }
    if (node.isArray()) {
      List<@Nullable Object> all = new ArrayList<>();
      node.forEach(n -> all.add(plain(n)));
      return all;
    }
    if (node.isNull()) {
      return null;
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    return node.isNumber() ? (Object) node.asLong() : node.asString();
  }
}
