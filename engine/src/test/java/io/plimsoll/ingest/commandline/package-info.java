/** Tests of command lines as containers. */
@NullMarked
package io.plimsoll.ingest.commandline;

import org.jspecify.annotations.NullMarked;
