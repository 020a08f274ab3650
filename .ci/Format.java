import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks the format of all Java sources of the project, or applies it: {@code check | apply}. */
class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args.length == 1 && args[0].equals("apply");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    arguments.addAll(sources());
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exit = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    out.flush();
    err.flush();
    if (exit != 0) {
      System.err.println("Format: run mvn -q verify -N -Dformat.mode=apply");
    }
    System.exit(exit);
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      return files
          .map(Path::normalize)
          .filter(p -> p.toString().endsWith(".java"))
          .filter(p -> Stream.of("target", ".git").noneMatch(skip -> contains(p, skip)))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static boolean contains(Path path, String name) {
    for (Path part : path) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
