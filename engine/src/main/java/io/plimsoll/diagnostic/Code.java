package io.plimsoll.diagnostic;

/**
 * The stable code of a diagnostic; codes are never reused.
 *
 * <p>{@code E00} syntax, {@code E01} names, {@code E02} absence, {@code E03} types, {@code W04}
 * suspicious expressions, {@code E05} packages, {@code W06} analysis, {@code E07} configuration and
 * profiles, {@code E08} waivers, {@code E09} tests, {@code E10} inputs in general, {@code E11}
 * Dockerfiles, {@code E13} compose, {@code E14} manifests of Kubernetes, {@code E15} command lines
 * of containers, {@code E16} images, {@code E17} evidence. Each has a page {@code explain/CODE.md}
 * beside this class and a golden case.
 */
public enum Code {
  E0001("foreign syntax"),
  E0002("rule without a proper name or title"),
  E0003("unexpected word"),
  E0005("string not closed"),
  E0006("interpolation of a shell variable"),
  E0007("malformed number, date, size or duration"),
  E0008("malformed name"),
  E0009("unknown literal tag"),
  E0010("rule without a check"),
  E0011("clause in the wrong place"),
  E0012("comparisons do not chain"),
  E0013("`>=` where `> =` was meant"),
  E0014("metadata missing or given twice"),
  E0015("reserved word"),
  E0016("unknown escape"),
  E0017("invalid pattern"),
  E0018("nested too deeply"),
  E0019("invalid literal"),
  E0020("interpolation where none is allowed"),
  E0021("unknown edition"),
  E0101("unknown field"),
  E0102("name used before its declaration"),
  E0103("unknown name"),
  E0104("declaration hides another"),
  E0105("ambiguous name"),
  E0106("unknown rule"),
  E0107("method and function both fit"),
  E0108("unknown function"),
  E0109("unknown type"),
  E0110("declared twice"),
  E0111("unknown parameter"),
  E0203("value may be absent"),
  W0204("absence test of a value that is always present", Level.WARNING),
  W0210("documentation comment of nothing", Level.WARNING),
  W0211("deprecated", Level.WARNING),
  W0212("renamed rule", Level.WARNING),
  E0301("wrong type"),
  E0302("values that are never equal or comparable"),
  E0303("wrong arguments"),
  E0304("unknown constant"),
  E0305("type of an empty literal unknown"),
  E0306("two constants compared"),
  E0307("counting"),
  E0308("severity of a check"),
  E0309("`match` is not exhaustive"),
  E0310("operator does not fit"),
  E0311("recursive function"),
  E0312("not a collection"),
  E0313("parameter value out of range"),
  E0314("cost too high"),
  E0315("nothing to point at"),
  E0316("exported let without a type"),
  W0401("true for almost every list", Level.WARNING),
  W0402("unused declaration", Level.WARNING),
  W0403("anchored already", Level.WARNING),
  W0404("condition is constant", Level.WARNING),
  W0405("unreachable arm", Level.WARNING),
  W0406("part of the body does not use the variable", Level.WARNING),
  W0407("rule judges its own knowledge", Level.WARNING),
  W0408("true for an empty list", Level.WARNING),
  E0501("package names differ in one directory"),
  E0502("two directories share a package"),
  E0503("reserved package"),
  E0504("two active rules of one name"),
  E0505("unknown import"),
  E0506("cyclic packages"),
  E0701("unknown configuration key"),
  E0702("parameter without value"),
  E0703("set twice"),
  W0704("item of a rule that is not active", Level.WARNING),
  E0705("configuration value of a wrong type"),
  W0706("path pattern matches no input", Level.WARNING),
  E0707("unknown profile"),
  E0708("cyclic profiles"),
  E0709("malformed configuration file"),
  E0801("waiver without owner or reason"),
  E0802("waiver lasts too long"),
  E0803("condition of a waiver fits no scope"),
  E0804("waiver without expiry"),
  W0805("stale waiver", Level.WARNING),
  W0806("expired waiver", Level.WARNING),
  E0807("malformed inline waiver"),
  W0808("pragma of another tool", Level.WARNING),
  E1001("input not found"),
  E1002("input too large"),
  E1003("input is not text"),
  E1004("input cannot be read"),
  E1005("nothing to check"),
  E1006("required view not given"),
  E1101("Dockerfile has no stage"),
  E1102("instruction before the first FROM"),
  E1103("unknown instruction"),
  E1104("malformed instruction"),
  E1105("unknown or malformed flag"),
  E1106("malformed heredoc"),
  E1107("malformed variable"),
  E1108("malformed parser directive"),
  E1109("line too long"),
  E1110("unknown stage"),
  E1111("limit of the reader reached"),
  E1112("stage that is not there yet"),
  E1113("malformed image reference"),
  E1301("Compose file cannot be read"),
  E1302("value of a Compose file of a wrong type"),
  W1303("unknown key of a Compose file", Level.WARNING),
  E1304("malformed value of a Compose file"),
  E1305("malformed variable of a Compose file"),
  E1306("required variable without a value"),
  E1307("circular reference of Compose files"),
  E1308("unknown service to extend"),
  W1309("file that a Compose file names is not given", Level.WARNING),
  E1310("file outside of the project"),
  E1311("contradictory settings of a Compose file"),
  E1312("limit of the Compose reader reached"),
  E1313("missing key of a Compose file"),
  W1314("name that a Compose file does not define", Level.WARNING),
  E1401("manifest that cannot be read"),
  E1402("template that is not rendered"),
  E1403("malformed field of a manifest"),
  W1404("pod that never starts", Level.WARNING),
  E1501("no command line of a container"),
  E1502("unknown flag of a command line"),
  E1503("malformed value of a flag"),
  E1504("flags that contradict each other"),
  E1505("command line without an image"),
  E1506("file of a flag cannot be read"),
  E1507("malformed description of a container"),
  E1601("archive without an image"),
  E1602("digest that does not match"),
  E1603("part of an image that is missing"),
  E1604("archive or layer that cannot be read"),
  E1605("malformed description of an image"),
  W1606("path that leads out of the image", Level.WARNING),
  W1607("package database that cannot be read", Level.WARNING),
  W1608("base image that nothing uses", Level.NOTE),
  E1701("report or attestation that cannot be read"),
  W1702("part of a report left out", Level.WARNING);

  private final String title;
  private final Level level;

  Code(String title) {
    this(title, Level.ERROR);
  }

  Code(String title, Level level) {
    this.title = title;
    this.level = level;
  }

  public String title() {
    return title;
  }

  public Level level() {
    return level;
  }
}
