package io.plimsoll.command;

import io.plimsoll.model.FilePath;

/**
 * A folder that a RUN mounts (cache, tmpfs or bind), so that nothing written there reaches the
 * layer.
 */
public record CachedPath(FilePath target) {}
