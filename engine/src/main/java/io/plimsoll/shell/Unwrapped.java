package io.plimsoll.shell;

import java.util.List;
import java.util.Optional;

/**
 * A command without the programs that only start it.
 *
 * @param argv what is left; never empty if there was a word
 * @param wrappers removed, outermost first
 * @param environment words {@code NAME=value} that the wrappers were given
 * @param script text that a wrapper gives to a shell, as {@code su -c} does
 */
record Unwrapped(
    List<Arg> argv, List<String> wrappers, List<Arg> environment, Optional<ShellCall> script) {}
