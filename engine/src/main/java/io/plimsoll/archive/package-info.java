/** Archives as streams: tar, gzip and zstd, read within limits; nothing is ever written to disk. */
@NullMarked
package io.plimsoll.archive;

import org.jspecify.annotations.NullMarked;
