package io.plimsoll.image;

import java.io.IOException;
import java.io.InputStream;

/** Turns the content of one file into what it tells. */
@FunctionalInterface
interface ContentReader {
  Found read(FileRecord file, InputStream content) throws IOException;
}
