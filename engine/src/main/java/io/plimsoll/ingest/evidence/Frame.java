package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * What a statement or envelope says of the document inside of it.
 *
 * @param subjects what it is about; overrules what the document says of itself
 * @param trust constant of the schema's enum
 * @param predicate type of the statement
 * @param taken when the statement says that the document was made
 */
record Frame(Subjects subjects, String trust, String predicate, Optional<Value> taken) {}
