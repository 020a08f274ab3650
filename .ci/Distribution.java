import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Makes the packaged command start fast, last step of the {@code package} phase of the cli module.
 *
 * <p>Arguments: the module's {@code target}, the folder of examples to train on, the project's
 * version, the time the build began.
 */
class Distribution {
  private static final String MAIN = "io.plimsoll.cli.Main";

  /** Exit codes of a run that worked: nothing found, something found, an input unreadable. */
  private static final Set<Integer> TRAINED = Set.of(0, 1, 4);

  private static final int FIRST_JDK_WITH_AOT_CACHE = 25;
  private static final int CLASS_FILE_VERSION_OF_JAVA_8 = 52;

  public static void main(String[] args) throws IOException, InterruptedException {
    Path target = Path.of(args[0]);
    Path examples = Path.of(args[1]);
    Path stamp = target.resolve("plimsoll.stamp");
    Path cache = target.resolve("plimsoll.aot");
    Files.deleteIfExists(stamp);
    Files.deleteIfExists(cache);
    recompilePicocli(target);
    if (Runtime.version().feature() >= FIRST_JDK_WITH_AOT_CACHE) {
      makeCache(target, examples, cache);
    }
    // The launcher reads the first line, and rebuilds when a source is newer than this file.
    String text = System.getProperty("java.home") + "\n" + args[2] + "\n";
    Path fresh = Files.writeString(target.resolve("plimsoll.stamp.new"), text);
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.parse(args[3])));
    Files.move(fresh, stamp, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void makeCache(Path target, Path examples, Path cache)
      throws IOException, InterruptedException {
    int exit = train(target, examples, cache, "check", ".");
    if (!TRAINED.contains(exit)) {
      Files.deleteIfExists(cache);
      System.err.println("Distribution: the training run ended with " + exit + ", shorter one");
      train(target, examples, cache, "--version");
    }
    if (!Files.exists(cache)) {
      System.err.println("Distribution: no AOT cache was written; plimsoll starts without it");
    }
  }

  private static int train(Path target, Path examples, Path cache, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:AOTCacheOutput=" + cache);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(List.of("-cp", target.resolve("lib/plimsoll-cli.jar").toString(), MAIN));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .directory(examples.toFile())
        .redirectOutput(Redirect.DISCARD)
        .redirectError(target.resolve("training.log").toFile())
        .start()
        .waitFor();
  }

  /**
   * Compiles picocli anew: its classes have the format of Java 5, which an AOT cache leaves out,
   * and they are half of what a start loads.
   */
  private static void recompilePicocli(Path target) throws IOException {
    Path sources = only(target.resolve("picocli"), "-sources.jar");
    Path jar = only(target.resolve("lib"), "picocli-");
    if (isModern(jar)) {
      return;
    }
    Path work = target.resolve("picocli");
    Path classes = Files.createDirectories(work.resolve("classes"));
    unpack(sources, work.resolve("src"));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-nowarn", "-Xlint:none", "--release", "21"));
    arguments.addAll(List.of("-encoding", "UTF-8", "-g", "-d", classes.toString()));
    try (Stream<Path> files = Files.walk(work.resolve("src/picocli"))) {
      files.map(Path::toString).filter(f -> f.endsWith(".java")).forEach(arguments::add);
    }
    OutputStream log = Files.newOutputStream(work.resolve("compiler.log"));
    try (log) {
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, log, log, arguments.toArray(String[]::new));
      if (exit != 0) {
        System.err.println("Distribution: picocli stays as it is, see " + work + "/compiler.log");
        return;
      }
    }
    replaceClasses(jar, classes);
  }

  private static boolean isModern(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getEntry("picocli/CommandLine.class"))) {
      return in.readNBytes(8)[7] >= CLASS_FILE_VERSION_OF_JAVA_8;
    }
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        Path to = folder.resolve(entry.getName()).normalize();
        if (entry.getName().endsWith(".java") && to.startsWith(folder)) {
          Files.createDirectories(to.getParent());
          try (InputStream in = file.getInputStream(entry)) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  /** Writes the jar again with the new classes; its other entries and all times stay. */
  private static void replaceClasses(Path jar, Path classes) throws IOException {
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (JarFile old = new JarFile(jar.toFile());
        Stream<Path> compiled = Files.walk(classes);
        JarOutputStream out = new JarOutputStream(Files.newOutputStream(fresh))) {
      FileTime time = old.getEntry("picocli/CommandLine.class").getLastModifiedTime();
      for (JarEntry entry : old.stream().filter(e -> !isCompiled(e)).toList()) {
        try (InputStream in = old.getInputStream(entry)) {
          put(out, entry.getName(), entry.getLastModifiedTime(), in.readAllBytes());
        }
      }
      for (Path file : compiled.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        put(out, name, time, Files.readAllBytes(file));
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean isCompiled(JarEntry entry) {
    return entry.getName().startsWith("picocli/") && entry.getName().endsWith(".class");
  }

  private static void put(JarOutputStream out, String name, FileTime time, byte[] content)
      throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setLastModifiedTime(time);
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  private static Path only(Path folder, String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().contains(part))
          .findFirst()
          .orElseThrow(() -> new IOException("no " + part + " in " + folder));
    }
  }
}
