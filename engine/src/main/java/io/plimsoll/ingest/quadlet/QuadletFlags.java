package io.plimsoll.ingest.quadlet;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.dockerrun.Engine;
import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Given;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.Reading;
import io.plimsoll.dockerrun.RunCommand;
import io.plimsoll.dockerrun.RunLines;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The entries of a quadlet as the {@code podman run} command that Podman makes of them. */
final class QuadletFlags {
  private static final String CONTAINER = "Container";

  private final List<Given<?>> flags = new ArrayList<>();
  private final List<Piece> openings = new ArrayList<>();
  private final List<Diagnostic> problems;
  private Optional<Piece> image = Optional.empty();
  private List<Piece> words = List.of();
  private Optional<MappedText> user = Optional.empty();
  private Optional<MappedText> group = Optional.empty();

  QuadletFlags(List<Diagnostic> problems) {
    this.problems = problems;
  }

  RunCommand command(List<UnitFile.Entry> entries, Span whole) {
    for (UnitFile.Entry entry : entries) {
      if (entry.section().equals(CONTAINER)) {
        take(entry);
      } else if (entry.section().equals("Service") && entry.key().equals("Restart")) {
        restart(entry.value());
      }
    }
    account();
    return new RunCommand(
        whole, Engine.PODMAN, RunCommand.Verb.RUN, flags, openings, image, words, true);
  }

  private void take(UnitFile.Entry entry) {
    MappedText value = entry.value();
    Optional<FlagKind<?>> single = QuadletKeys.single(entry.key());
    Optional<FlagKind<?>> many = QuadletKeys.words(entry.key());
    if (single.isPresent() || many.isPresent()) {
      FlagKind<?> kind = single.or(() -> many).orElseThrow();
      if (value.length() == 0) {
        // An empty value takes back what was set before.
        flags.removeIf(f -> f.kind() == kind);
      } else if (single.isPresent()) {
        add(kind, entry, UnitWords.piece(value));
      } else {
        UnitWords.words(value).forEach(w -> add(kind, entry, w));
      }
      return;
    }
    switch (entry.key()) {
      case "Image", "Rootfs" -> image = Optional.of(UnitWords.piece(value));
      case "Exec" -> words = UnitWords.words(value);
      case "User" -> user = Optional.of(value);
      case "Group" -> group = Optional.of(value);
      case "PodmanArgs" -> arguments(entry);
      default -> security(entry);
    }
  }

  private void security(UnitFile.Entry entry) {
    switch (entry.key()) {
      case "NoNewPrivileges" -> option(entry, "no-new-privileges=");
      case "SeccompProfile" -> option(entry, "seccomp=");
      case "SecurityLabelType" -> option(entry, "label=type:");
      case "SecurityLabelLevel" -> option(entry, "label=level:");
      case "SecurityLabelFileType" -> option(entry, "label=filetype:");
      case "Mask" -> option(entry, "mask=");
      case "Unmask" -> option(entry, "unmask=");
      case "SecurityLabelDisable" -> {
        if (isTrue(entry.value().text())) {
          option(entry, "label=disable", entry.value().slice(0, 0));
        }
      }
      default -> {
        if (!QuadletKeys.isKnown(entry.key())) {
          unknown(entry);
        }
      }
    }
  }

  private static boolean isTrue(String text) {
    return List.of("1", "yes", "true", "on").contains(text.toLowerCase(Locale.ROOT));
  }

  private void option(UnitFile.Entry entry, String prefix) {
    option(entry, prefix, entry.value());
  }

  private void option(UnitFile.Entry entry, String prefix, MappedText value) {
    MappedText.Builder text = MappedText.builder(value.source());
    for (int i = 0; i < prefix.length(); i++) {
      text.append(prefix.charAt(i), entry.span().start());
    }
    for (int i = 0; i < value.length(); i++) {
      text.append(value.text().charAt(i), value.offset(i));
    }
    add(Flags.SECURITY_OPT, entry, UnitWords.piece(text.build()));
  }

  private void unknown(UnitFile.Entry entry) {
    String nearest = Nearest.question(entry.key(), QuadletKeys.all());
    Span key =
        entry
            .span()
            .source()
            .span(entry.span().start(), entry.span().start() + entry.key().length());
    problems.add(
        Diagnostic.at(key, Code.E1507, "`[Container]` has no key `" + entry.key() + "`")
            .help(nearest.isEmpty() ? "flags without a key go to `PodmanArgs=`" : nearest));
  }

  private void add(FlagKind<?> kind, UnitFile.Entry entry, Piece value) {
    add(kind, Piece.of(MappedText.of(entry.span())), value);
  }

  /** A switch may be any truth value of systemd. */
  private static Piece truth(Piece value) {
    boolean on = isTrue(value.text());
    boolean off =
        List.of("0", "no", "false", "off").contains(value.text().toLowerCase(Locale.ROOT));
    if (!on && !off) {
      return value;
    }
    MappedText.Builder text = MappedText.builder(value.mapped().source());
    for (char c : (on ? "true" : "false").toCharArray()) {
      text.append(c, value.mapped().offset(0));
    }
    return Piece.of(text.build());
  }

  private void add(FlagKind<?> kind, Piece word, Piece written) {
    Piece value = kind.isSwitch() ? truth(written) : written;
    Given<?> given = kind.given(word, value, Engine.PODMAN);
    flags.add(given);
    if (given.reading() instanceof Reading.Refused<?> refused) {
      problems.add(
          Diagnostic.at(refused.place().span(), Code.E1503, refused.message())
              .help(refused.help()));
    }
  }

  /** Free flags of {@code podman run}. */
  private void arguments(UnitFile.Entry entry) {
    List<Piece> all = new ArrayList<>(UnitWords.words(entry.value()));
    Source source = entry.span().source();
    // The parser ends the flags at an image, which such a list does not have.
    all.add(Piece.of(MappedText.of(source.span(entry.span().end(), entry.span().end()))));
    RunLines lines = RunLines.ofWords(Engine.PODMAN, entry.span(), all);
    RunCommand read = lines.commands().getFirst();
    flags.addAll(read.flags());
    openings.addAll(read.openings());
    problems.addAll(lines.diagnostics());
  }

  private void account() {
    if (user.isEmpty() && group.isEmpty()) {
      return;
    }
    MappedText first = user.or(() -> group).orElseThrow();
    MappedText.Builder text = MappedText.builder(first.source());
    user.ifPresent(u -> append(text, u));
    if (user.isEmpty()) {
      text.append('0', first.offset(0));
    }
    group.ifPresent(
        g -> {
          text.append(':', g.offset(0));
          append(text, g);
        });
    Piece account = UnitWords.piece(text.build());
    add(Flags.USER, account, account);
  }

  private static void append(MappedText.Builder text, MappedText more) {
    for (int i = 0; i < more.length(); i++) {
      text.append(more.text().charAt(i), more.offset(i));
    }
  }

  /** systemd starts the container again, not Podman (systemd.service(5), Restart). */
  private void restart(MappedText value) {
    String policy =
        switch (value.text()) {
          case "no", "always" -> value.text();
          default -> "on-failure";
        };
    MappedText.Builder text = MappedText.builder(value.source());
    for (int i = 0; i < policy.length(); i++) {
      text.append(policy.charAt(i), value.offset(0));
    }
    Piece piece = Piece.of(text.build());
    add(Flags.RESTART, piece, piece);
  }
}
