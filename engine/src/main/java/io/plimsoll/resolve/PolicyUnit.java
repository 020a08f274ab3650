package io.plimsoll.resolve;

import io.plimsoll.syntax.PolicyFile;

/**
 * A parsed policy file with its place among the others.
 *
 * @param folder its directory below the policy root, {@code /} separated, empty at the root
 * @param root the policy folder it was found in; files of one directory have the same root and
 *     folder
 * @param standard whether it belongs to the standard library, which alone declares {@code std}
 * @param own whether it belongs to the project, whose rules are active under every profile
 */
public record PolicyUnit(
    PolicyFile file, String folder, String root, boolean standard, boolean own) {}
