package io.plimsoll.dockerfile;

/** Why a value cannot be known from the Dockerfile. */
public enum Reason {
  /** An ARG without a value: the caller of the build may give one. */
  BUILD_ARGUMENT,
  /** The environment of a base image that was not supplied. */
  BASE_IMAGE,
  /** A platform of the build that was not named. */
  PLATFORM,
  /** Its own definition is malformed; the evaluation has reported it. */
  INVALID,
  /** It went over {@link Limits#EXPANSION_LENGTH} or {@link Limits#EXPANSION_DEPTH}. */
  LIMIT
}
