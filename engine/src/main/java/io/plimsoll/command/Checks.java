package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Assignment;
import io.plimsoll.shell.Command;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a command checks a file: by a sum that is compared, a signature, or a digest. */
final class Checks {
  private static final Set<String> SUMS =
      Set.of(
          "md5sum",
          "sha1sum",
          "sha224sum",
          "sha256sum",
          "sha384sum",
          "sha512sum",
          "b2sum",
          "b3sum",
          "shasum",
          "rhash",
          "cksum",
          "sha256",
          "sha512",
          "md5",
          "get-filehash");
  private static final Set<String> COMPARING =
      Set.of("grep", "egrep", "fgrep", "diff", "cmp", "test", "[", "[[");
  private static final Pattern DIGEST = Pattern.compile("(sha256[:=@-]?|@)[0-9a-fA-F]{64}");

  private Checks() {}

  /**
   * Whether a command checks the file.
   *
   * @param kind how, if it does
   * @param maybe why it may check it
   */
  record Check(Optional<String> kind, Optional<Reasons> maybe) {
    static final Check NONE = new Check(Optional.empty(), Optional.empty());

    static Check of(String kind) {
      return new Check(Optional.of(kind), Optional.empty());
    }

    static Check maybe(Reasons why) {
      return new Check(Optional.empty(), Optional.of(why));
    }
  }

  /** Whether the tool that fetches was given a digest. */
  static boolean isByTool(Fetch fetch) {
    return !fetch.command().arguments().values("--checksum").isEmpty()
        || DIGEST.matcher(fetch.address().marked()).find();
  }

  static Check of(CommandFacts facts, Invocation command, Touch file) {
    if (SUMS.contains(command.program())) {
      return sum(facts, command, file);
    }
    FilePath folder = facts.folder(command.index());
    return switch (command.program()) {
      case "openssl" -> openssl(facts, command, file);
      case "gpg", "gpg2", "gpgv", "gpgv2" -> gpg(command, file, folder);
      case "cosign" ->
          command.arguments().verbIs("verify-blob", "verify-blob-attestation")
              ? signed(command, file, folder)
              : Check.NONE;
      case "slsa-verifier" ->
          command.arguments().verbIs("verify-artifact")
              ? signed(command, file, folder)
              : Check.NONE;
      case "minisign", "rsign", "signify", "signify-openbsd" ->
          command.arguments().surely("-V")
                  || command.operands().stream().anyMatch(o -> o.is("verify"))
              ? signed(command, file, folder)
              : Check.NONE;
      default -> Check.NONE;
    };
  }

  /** A check of what is piped to a command. */
  static Optional<String> piped(CommandFacts facts, Invocation reader) {
    boolean sum = SUMS.contains(reader.program()) && (isCheck(reader) || isCompared(facts, reader));
    return sum ? Optional.of("checksum") : Optional.empty();
  }

  private static boolean isCheck(Invocation sum) {
    return sum.arguments().surely("-c", "--check");
  }

  private static Check sum(CommandFacts facts, Invocation sum, Touch file) {
    FilePath folder = facts.folder(sum.index());
    if (isCheck(sum)) {
      return checked(facts, sum, file, folder);
    }
    boolean names = names(sum, file, folder);
    return names && isCompared(facts, sum) ? Check.of("checksum") : Check.NONE;
  }

  private static boolean names(Invocation command, Touch file, FilePath folder) {
    return command.operands().stream().anyMatch(o -> file.names(o, folder))
        || command.arguments().flags().stream()
            .flatMap(f -> f.value().stream())
            .anyMatch(v -> file.names(v, folder));
  }

  /** {@code sha256sum -c} reads lines of sums and names, from a file or from standard input. */
  private static Check checked(CommandFacts facts, Invocation sum, Touch file, FilePath folder) {
    List<Arg> lists = sum.operands();
    if (lists.isEmpty() || lists.getFirst().is("-") || lists.getFirst().is("/dev/stdin")) {
      return facts
          .streams()
          .input(sum)
          .map(input -> listed(facts, sum, input, file))
          .orElse(Check.NONE);
    }
    Check all = Check.NONE;
    for (Arg list : lists) {
      Check check = inFile(facts, sum, list, file, folder);
      if (check.kind().isPresent()) {
        return check;
      }
      all = check.maybe().isPresent() ? check : all;
    }
    return all;
  }

  private static Check listed(CommandFacts facts, Invocation sum, Value input, Touch file) {
    if (input instanceof Text text) {
      return file.isNamedIn(text.written())
          ? Check.of("checksum")
          : text.isKnown() ? Check.NONE : Check.maybe(text.reasons());
    }
    // A list that another command filters: grep NAME SUMS | sha256sum -c
    for (Invocation feeding : facts.streams().feeding(sum)) {
      for (Arg word : wanted(facts, feeding)) {
        if (file.isNamedIn(word.written()) || file.isStemOf(word.written())) {
          return Check.of("checksum");
        }
      }
    }
    return input instanceof Unknown unknown ? Check.maybe(unknown.reasons()) : Check.NONE;
  }

  /** The words that say which lines pass: of grep the pattern, not the files. */
  private static List<Arg> wanted(CommandFacts facts, Invocation filter) {
    if (!filter.is("grep", "egrep", "fgrep", "zgrep")) {
      return facts.words(filter.index());
    }
    List<Arg> patterns = filter.arguments().values("-e", "--regexp");
    return patterns.isEmpty() ? filter.operands().stream().limit(1).toList() : patterns;
  }

  private static Check inFile(
      CommandFacts facts, Invocation sum, Arg list, Touch file, FilePath folder) {
    if (file.isStemOf(list.written())) {
      return Check.of("checksum");
    }
    FilePath path = list.path(folder);
    Optional<Value> content = facts.contentOf(path, sum);
    if (content.isPresent() && content.get() instanceof Text text) {
      return file.isNamedIn(text.written())
          ? Check.of("checksum")
          : text.isKnown() ? Check.NONE : Check.maybe(text.reasons());
    }
    return Check.maybe(
        list.isKnown()
            ? Reasons.of(
                new Reason(
                    Reason.Kind.UNREADABLE,
                    list.marked(),
                    "the list of sums is not at hand",
                    list.span()))
            : list.reasons());
  }

  /** Whether the sum that a command prints is compared with another. */
  private static boolean isCompared(CommandFacts facts, Invocation sum) {
    for (Invocation reader : facts.streams().reading(sum)) {
      boolean passes = reader.is("awk", "cut", "head", "sed", "tr");
      if (COMPARING.contains(reader.program()) || SUMS.contains(reader.program())) {
        return true;
      }
      if (passes
          && facts.streams().reading(reader).stream()
              .anyMatch(r -> COMPARING.contains(r.program()))) {
        return true;
      }
    }
    Optional<Invocation> holder = facts.streams().holder(sum);
    if (holder
        .filter(h -> COMPARING.contains(h.program()) || SUMS.contains(h.program()))
        .isPresent()) {
      return true;
    }
    Command written = facts.command(sum.index());
    for (Assignment assignment : facts.context().script().assignments()) {
      if (assignment.span().contains(written.span()) && isReadLater(facts, assignment, sum)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReadLater(CommandFacts facts, Assignment variable, Invocation sum) {
    for (Invocation later : facts.invocations()) {
      if (later.index() > sum.index() && COMPARING.contains(later.program())) {
        boolean reads =
            facts.command(later.index()).argv().stream()
                .anyMatch(
                    w ->
                        w.raw().contains("$" + variable.name())
                            || w.raw().contains("${" + variable.name()));
        if (reads) {
          return true;
        }
      }
    }
    return false;
  }

  private static Check openssl(CommandFacts facts, Invocation openssl, Touch file) {
    Arguments arguments = openssl.arguments();
    boolean digests =
        arguments.verbIs(
            "dgst", "sha256", "sha512", "sha384", "sha1", "md5", "cms", "smime", "pkeyutl");
    boolean names = names(openssl, file, facts.folder(openssl.index()));
    if (!digests || !names) {
      return Check.NONE;
    }
    if (arguments.surely("-verify")) {
      return Check.of("signature");
    }
    return isCompared(facts, openssl) ? Check.of("checksum") : Check.NONE;
  }

  /**
   * {@code gpg --verify SIGNATURE [FILE]}; without a file it is the one the signature is named
   * after.
   */
  private static Check gpg(Invocation gpg, Touch file, FilePath folder) {
    boolean verifies =
        gpg.is("gpgv", "gpgv2") || gpg.arguments().surely("--verify", "-d", "--decrypt");
    return verifies ? signed(gpg, file, folder) : Check.NONE;
  }

  private static Check signed(Invocation command, Touch file, FilePath folder) {
    for (Arg word : command.operands()) {
      if (file.names(word, folder) || isSignatureOf(word, file, folder)) {
        return Check.of("signature");
      }
    }
    return names(command, file, folder) ? Check.of("signature") : Check.NONE;
  }

  private static boolean isSignatureOf(Arg word, Touch file, FilePath folder) {
    for (String suffix : List.of(".asc", ".sig", ".gpg", ".sign", ".minisig")) {
      if (word.marked().endsWith(suffix)) {
        Arg stem = word.slice(0, word.marked().length() - suffix.length());
        if (file.names(stem, folder)) {
          return true;
        }
      }
    }
    return false;
  }
}
