/** What is in force: profiles, parameters and {@code plimsoll.yaml} applied to checked policies. */
@NullMarked
package io.plimsoll.config;

import org.jspecify.annotations.NullMarked;
