/** Task definitions of Amazon ECS into containers of the model. */
@NullMarked
package io.plimsoll.ingest.ecs;

import org.jspecify.annotations.NullMarked;
