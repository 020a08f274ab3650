package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One instruction. What the builder demands but the file lacks is absent here; the reader has
 * reported it.
 */
public sealed interface Instruction {
  Head head();

  default Span span() {
    return head().span();
  }

  /** The keyword as written. */
  default String keyword() {
    return head().keyword().text();
  }

  /** COPY and ADD. */
  sealed interface Transfer extends Instruction {
    List<TransferSource> sources();

    Optional<Word> destination();

    /** Written as a JSON array. */
    boolean json();

    default Optional<Word> chown() {
      return head().flagValue("chown");
    }

    default Optional<Word> chmod() {
      return head().flagValue("chmod");
    }

    default boolean link() {
      return head().flag("link").map(Flag::isOn).orElse(false);
    }

    default List<Word> excludes() {
      return head().flags("exclude").stream().flatMap(f -> f.value().stream()).toList();
    }
  }

  /**
   * FROM.
   *
   * @param as the word {@code AS} as written
   * @param name name of the stage as written; {@link #stageName()} is what it is called by
   */
  record From(Head head, Optional<Word> base, Optional<Word> as, Optional<Word> name)
      implements Instruction {
    public Optional<Word> platform() {
      return head.flagValue("platform");
    }

    /** The name in lower case. */
    public Optional<String> stageName() {
      return name.map(n -> n.text().toLowerCase(Locale.ROOT));
    }
  }

  /** RUN; with heredocs the shell text still holds their {@code <<NAME}. */
  record Run(Head head, CommandText command, List<Mount> mounts) implements Instruction {
    public Run {
      mounts = List.copyOf(mounts);
    }

    public Optional<Word> network() {
      return head.flagValue("network");
    }

    public Optional<Word> security() {
      return head.flagValue("security");
    }

    /** {@code RUN <<EOF} with nothing else: the body is the script. */
    public Optional<Heredoc> script() {
      if (head.heredocs().size() != 1) {
        return Optional.empty();
      }
      Heredoc only = head.heredocs().getFirst();
      return only.word().equals(head.rest().span()) ? Optional.of(only) : Optional.empty();
    }
  }

  /** COPY. */
  record Copy(Head head, List<TransferSource> sources, Optional<Word> destination, boolean json)
      implements Transfer {
    public Copy {
      sources = List.copyOf(sources);
    }

    public Optional<Word> from() {
      return head.flagValue("from");
    }
  }

  /** ADD. */
  record Add(Head head, List<TransferSource> sources, Optional<Word> destination, boolean json)
      implements Transfer {
    public Add {
      sources = List.copyOf(sources);
    }

    public Optional<Word> checksum() {
      return head.flagValue("checksum");
    }

    public Optional<Boolean> unpack() {
      return head.flag("unpack").map(Flag::isOn);
    }
  }

  /** ARG; the key is never expanded. */
  record Arg(Head head, List<Pair> pairs) implements Instruction {
    public Arg {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * ENV.
   *
   * @param legacy {@code ENV name value}
   */
  record Env(Head head, List<Pair> pairs, boolean legacy) implements Instruction {
    public Env {
      pairs = List.copyOf(pairs);
    }
  }

  /** LABEL, as {@link Env}. */
  record Label(Head head, List<Pair> pairs, boolean legacy) implements Instruction {
    public Label {
      pairs = List.copyOf(pairs);
    }
  }

  /** EXPOSE; a word may expand to several. */
  record Expose(Head head, List<Word> ports) implements Instruction {
    public Expose {
      ports = List.copyOf(ports);
    }
  }

  /** VOLUME. */
  record Volume(Head head, List<Word> paths, boolean json) implements Instruction {
    public Volume {
      paths = List.copyOf(paths);
    }
  }

  /** USER: the whole rest is one word. */
  record User(Head head, Optional<Word> user) implements Instruction {}

  /** WORKDIR: the whole rest is one word. */
  record Workdir(Head head, Optional<Word> path) implements Instruction {}

  /** CMD. */
  record Cmd(Head head, CommandText command) implements Instruction {}

  /** ENTRYPOINT. */
  record Entrypoint(Head head, CommandText command) implements Instruction {}

  /** HEALTHCHECK; what is not given, or given as 0, is inherited or the default of the engine. */
  record Healthcheck(
      Head head,
      HealthTest test,
      Optional<Duration> interval,
      Optional<Duration> timeout,
      Optional<Duration> startPeriod,
      Optional<Duration> startInterval,
      OptionalInt retries)
      implements Instruction {}

  /** SHELL; without words where its JSON is malformed. */
  record Shell(Head head, List<Word> words) implements Instruction {
    public Shell {
      words = List.copyOf(words);
    }
  }

  /** STOPSIGNAL. */
  record StopSignal(Head head, Optional<Word> signal) implements Instruction {}

  /**
   * ONBUILD; the trigger is read but runs in a child only.
   *
   * @param deferred what the builder refuses about the trigger, but only when it runs
   */
  record OnBuild(Head head, Optional<Instruction> trigger, List<Diagnostic> deferred)
      implements Instruction {
    public OnBuild {
      deferred = List.copyOf(deferred);
    }
  }

  /** MAINTAINER. */
  record Maintainer(Head head, MappedText value) implements Instruction {}

  /** A keyword the builder does not know. */
  record Unrecognized(Head head) implements Instruction {}
}
