package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The services of a merged project, with the files of variables they name. */
final class Services {
  private final Loading loading;
  private final Context context;
  private final ComposeInputs inputs;
  private final Tree.Fields root;
  private final Map<String, EnvFiles.Content> read = new LinkedHashMap<>();

  Services(Loading loading, Context context, ComposeInputs inputs, Tree.Fields root) {
    this.loading = loading;
    this.context = context;
    this.inputs = inputs;
    this.root = root;
  }

  List<ComposeService> all() {
    List<ComposeService> services = new ArrayList<>();
    root.fields("services")
        .ifPresent(
            fields -> fields.entries().values().forEach(field -> services.add(service(field))));
    return services;
  }

  private ComposeService service(Tree.Field field) {
    Tree.Fields tree =
        switch (field.value()) {
          case Tree.Fields f -> f;
          case Tree.Gap g -> loading.empty(g.place()).opened(g);
          case Tree.Leaf l -> loading.empty(l.place());
          case Tree.Items i -> loading.empty(i.place());
          case Tree.Nothing n -> loading.empty(n.place());
        };
    return new ComposeService(
        field.name(), field.key(), tree, active(tree), envFiles(tree), labelFiles(tree));
  }

  private Optional<Boolean> active(Tree.Fields service) {
    List<Tree> profiles = service.items("profiles");
    if (inputs.profiles().contains("*")
        || (profiles.isEmpty() && service.get("profiles") instanceof Tree.Nothing)
        || service.get("profiles") instanceof Tree.Items none && none.items().isEmpty()) {
      return Optional.of(true);
    }
    boolean unknown = profiles.isEmpty();
    for (Tree profile : profiles) {
      Optional<String> name = profile instanceof Tree.Leaf l ? l.known() : Optional.empty();
      if (name.filter(inputs.profiles()::contains).isPresent()) {
        return Optional.of(true);
      }
      unknown |= name.isEmpty();
    }
    return unknown ? Optional.empty() : Optional.of(false);
  }

  private List<ComposeService.NamedFile> envFiles(Tree.Fields service) {
    return files(service.get("env_file"));
  }

  private List<ComposeService.NamedFile> labelFiles(Tree.Fields service) {
    return files(service.get("label_file"));
  }

  private List<ComposeService.NamedFile> files(Tree list) {
    List<Tree> items =
        list instanceof Tree.Items i
            ? i.items()
            : list instanceof Tree.Gap g ? List.<Tree>of(g) : List.<Tree>of();
    List<ComposeService.NamedFile> files = new ArrayList<>();
    for (Tree item : items) {
      switch (item) {
        case Tree.Leaf path -> files.add(file(path, true, false));
        case Tree.Fields f -> described(f).ifPresent(files::add);
        case Tree.Gap g -> files.add(new ComposeService.Unread(g));
        case Tree.Items i -> {}
        case Tree.Nothing n -> {}
      }
    }
    return files;
  }

  private Optional<ComposeService.NamedFile> described(Tree.Fields file) {
    boolean required = !is(file, "required", "false");
    boolean raw = is(file, "format", "raw");
    return switch (file.get("path")) {
      case Tree.Leaf path -> Optional.of(file(path, required, raw));
      case Tree.Gap g -> Optional.of(new ComposeService.Unread(g));
      case Tree.Items i -> Optional.empty();
      case Tree.Fields f -> Optional.empty();
      case Tree.Nothing n -> Optional.empty();
    };
  }

  private static boolean is(Tree.Fields fields, String key, String text) {
    return fields.leaf(key).flatMap(Tree.Leaf::known).equals(Optional.of(text));
  }

  private ComposeService.NamedFile file(Tree.Leaf path, boolean required, boolean raw) {
    FileAccess.Found found =
        required ? loading.access.required(path) : loading.access.optional(path);
    return switch (found) {
      case FileAccess.Lost lost -> new ComposeService.Unread(lost.gap());
      case FileAccess.Text text -> new ComposeService.Read(content(text, raw).entries());
    };
  }

  private EnvFiles.Content content(FileAccess.Text text, boolean raw) {
    String key = (raw ? "raw:" : "") + text.path();
    EnvFiles.Content known = read.get(key);
    if (known != null) {
      return known;
    }
    EnvFiles.Content content =
        raw
            ? EnvFiles.raw(text.source())
            : EnvFiles.read(
                text.source(), context.variables.all(), context.variables.assumeUnsetEmpty());
    loading.problems.addAll(content.diagnostics());
    read.put(key, content);
    return content;
  }
}
