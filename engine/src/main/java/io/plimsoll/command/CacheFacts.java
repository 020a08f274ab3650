package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.shell.Language;
import java.util.List;

/** Whether what a package manager keeps stays out of the layer. */
final class CacheFacts {
  private final CommandFacts facts;
  private final Invocation command;
  private final String manager;

  CacheFacts(CommandFacts facts, Invocation command, String manager) {
    this.facts = facts;
    this.command = command;
    this.manager = manager;
  }

  /** One of the folders in which packages may be kept is mounted or emptied. */
  Truth cleaned() {
    return any(Caches.packages(manager));
  }

  Truth listsCleaned() {
    return any(Caches.index(manager));
  }

  private Truth any(List<FilePath> folders) {
    Truth all = Truth.NO;
    for (FilePath folder : folders) {
      all = all.or(mounted(folder)).or(emptied(folder));
    }
    return all;
  }

  private Truth mounted(FilePath folder) {
    Truth all = Truth.NO;
    for (CachedPath mount : facts.context().caches()) {
      all = all.or(Removes.covers(mount.target(), folder));
    }
    return all;
  }

  /** Commands behind it in the same script that run when it did; a later RUN frees nothing. */
  private Truth emptied(FilePath folder) {
    boolean braces = facts.context().script().language() == Language.BASH;
    Truth all = Truth.NO;
    for (Invocation later : facts.invocations()) {
      if (later.index() > command.index() && later.runsWith(command)) {
        all = all.or(Emptied.by(later, facts.folder(later.index()), braces, folder));
      }
    }
    return all.isTrue() ? all : all.or(facts.rest().map(Truth::unknown).orElse(Truth.NO));
  }
}
