package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * A file that a command writes.
 *
 * @param content what is written, or unknown
 * @param edit the words of an editor that changes it in place
 * @param secret the secret mount whose content goes there
 */
record Write(
    Invocation command,
    FilePath path,
    Arg target,
    Value content,
    Optional<String> edit,
    Optional<SecretMount> secret) {}
