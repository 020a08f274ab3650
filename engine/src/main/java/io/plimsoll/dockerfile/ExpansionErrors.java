package io.plimsoll.dockerfile;

import static io.plimsoll.diagnostic.Diagnostic.at;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;

/** What the builder refuses when it expands a word. */
final class ExpansionErrors {
  private ExpansionErrors() {}

  static Diagnostic openQuote(Span quote, char character) {
    return at(quote, Code.E1107, "this quote does not end")
        .help("close it with `" + character + "`, or escape it")
        .note("COPY, ADD and VOLUME split at blanks even inside quotes; their JSON form does not");
  }

  static Diagnostic openBrace(Span reference) {
    return at(reference, Code.E1107, "`}` is missing").help("close the variable with `}`");
  }

  static Diagnostic openPattern(Span reference) {
    return at(reference, Code.E1107, "the second `/` is missing")
        .help("write `${name/pattern/replacement}`");
  }

  static Diagnostic badSubstitution(Span reference) {
    return at(reference, Code.E1107, "a name is missing behind `${`")
        .help("write `${name}`, or `\\$` for a dollar sign");
  }

  static Diagnostic operator(Span reference, String operator) {
    return at(reference, Code.E1107, "the builder does not know the operator `" + operator + "`")
        .help("it has `:-` `-` `:+` `+` `:?` `?` `#` `##` `%` `%%` `/` and `//`");
  }

  static Diagnostic required(Span reference, String name, String message) {
    return at(reference, Code.E1107, Quoted.of(name) + " " + Quoted.plain(message))
        .help("give it a value with ARG, ENV or `--build-arg`");
  }

  static Diagnostic pattern(Span reference, String pattern) {
    return at(reference, Code.E1107, Quoted.of(pattern) + " is no pattern")
        .help("a backslash may stand before `*`, `?`, `\\`, `}` and `/` only");
  }

  static Diagnostic tooDeep(Span reference) {
    return at(
            reference,
            Code.E1111,
            "variables are nested more than " + Limits.EXPANSION_DEPTH + " deep")
        .help("take the inner value into an ARG of its own");
  }

  static Diagnostic tooLong(Span word) {
    return at(
            word, Code.E1111, "this grows to more than " + Limits.EXPANSION_LENGTH + " characters")
        .note("its value counts as unknown")
        .help("look for a variable that contains itself several times");
  }
}
