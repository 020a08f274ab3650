package io.plimsoll.image;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an image, in the words of reports; safe for use by several threads. */
public final class Problems {
  private final String name;
  private final List<Diagnostic> all = new ArrayList<>();

  /**
   * Problems of one input.
   *
   * @param name the path as reports print it
   */
  public Problems(String name) {
    this.name = name;
  }

  public synchronized List<Diagnostic> all() {
    return List.copyOf(all);
  }

  public synchronized void add(Diagnostic diagnostic) {
    if (!all.contains(diagnostic)) {
      all.add(diagnostic);
    }
  }

  void noImage() {
    add(
        Diagnostic.of(Code.E1601, name + " holds no image")
            .help("give what `docker save` writes, or an OCI image layout"));
  }

  void legacy() {
    add(
        Diagnostic.of(Code.E1601, name + " is an image archive of the format before manifests")
            .note("it has `repositories` and no `manifest.json`, as Docker wrote until 2016")
            .help("load it into an engine and save it anew"));
  }

  void mismatch(String what, String expected, String actual) {
    add(
        Diagnostic.of(Code.E1602, what + " in " + name + " does not have the digest it is named by")
            .note("expected " + expected)
            .note("found " + actual)
            .help("fetch the image again: a part of it was damaged or replaced"));
  }

  void missing(String what) {
    add(
        Diagnostic.of(Code.E1603, what + " is not in " + name)
            .help("save the image with all of its parts"));
  }

  public void unreadable(String what, String reason) {
    add(Diagnostic.of(Code.E1604, what + " cannot be read: " + reason));
  }

  void malformed(String what) {
    add(Diagnostic.of(Code.E1605, what + " in " + name + " is not what it should be"));
  }

  void cyclic(String digest) {
    add(
        Diagnostic.of(
            Code.E1605,
            "the index " + digest + " in " + name + " is nested too deeply or in itself"));
  }

  void escapes(String layer, String path) {
    add(
        Diagnostic.of(
                Code.W1606,
                layer + " of " + name + " has a path that leads out of the image: `" + path + "`")
            .note("it was taken to lie below the root; nothing is written to disk")
            .help("find out who built this layer: no usual tool writes such paths"));
  }

  public void packages(String reason) {
    add(
        Diagnostic.of(Code.W1607, "not all packages of " + name + " are known: " + reason)
            .help("give an SBOM or a scan report of the image as evidence"));
  }
}
