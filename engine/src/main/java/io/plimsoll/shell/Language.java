package io.plimsoll.shell;

/** The languages that a container's shell text can be in. */
public enum Language {
  /** POSIX sh as {@code sh}, {@code dash} and {@code ash} read it. */
  POSIX,
  /** {@code bash}, and {@code ksh} and {@code zsh}, which are read as if they were bash. */
  BASH,
  /** {@code powershell} and {@code pwsh}: split into commands, never more than partial. */
  POWERSHELL,
  /** {@code cmd.exe}: split into commands, never more than partial. */
  CMD,
  /** Not read: a script in it is opaque. */
  PYTHON,
  /** Not read: a script in it is opaque. An argument list that names a program is not a script. */
  OTHER
}
