/**
 * Derives from the commands of a script what they do: packages, downloads, files, accounts,
 * credentials.
 */
@NullMarked
package io.plimsoll.command;

import org.jspecify.annotations.NullMarked;
