package io.plimsoll.format;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Declaration;
import io.plimsoll.syntax.Node;
import io.plimsoll.syntax.PlainText;
import io.plimsoll.syntax.ProfileItem;
import io.plimsoll.syntax.RuleSet;
import io.plimsoll.syntax.TestItem;
import io.plimsoll.syntax.WaiverItem;
import java.util.ArrayList;
import java.util.List;

/** Lays out profiles, waivers and tests: blocks of lines that begin with a keyword. */
final class BlockLayout {
  private static final int PROFILE = "drop".length();
  private static final int WAIVER = "targets".length();
  private static final int TEST = "expect".length();

  private final Layout layout;
  private final ExpressionLayout expressions;

  BlockLayout(Layout layout, ExpressionLayout expressions) {
    this.layout = layout;
    this.expressions = expressions;
  }

  private Layout.Item item(Span span, Doc doc) {
    return new Layout.Item(span, layout.comments().around(span, doc));
  }

  private static Doc line(String word, int width, Doc... rest) {
    return Doc.of(Layout.keyword(word, width), Doc.of(rest));
  }

  Doc profile(Declaration.Profile profile) {
    String parent = profile.parent().map(p -> " extends " + p.text()).orElse("");
    List<Layout.Item> items = new ArrayList<>();
    profile.items().forEach(i -> items.add(item(i.span(), profileItem(i))));
    return layout.block(
        Doc.of(
            Doc.text("profile " + profile.name().text() + parent),
            layout
                .comments()
                .after(profile.parent().map(Node::span).orElse(profile.name().span()))),
        profile.span(),
        layout.lines(items),
        items.isEmpty());
  }

  private Doc profileItem(ProfileItem item) {
    return switch (item) {
      case ProfileItem.Use use -> line("use", PROFILE, rules(use.rules()), paths(use.paths()));
      case ProfileItem.Drop drop ->
          Doc.group(
              line("drop", PROFILE, rules(drop.rules()), paths(drop.paths())),
              Doc.nest(
                  Layout.CONTINUED, Doc.LINE, Doc.text("because "), Layout.plain(drop.reason())));
      case ProfileItem.SetSeverity set ->
          line(
              "set",
              PROFILE,
              Doc.text("severity "),
              rules(set.rules()),
              paths(set.paths()),
              Doc.text(" = " + set.level().text()));
      case ProfileItem.SetUnknown set ->
          line(
              "set",
              PROFILE,
              Doc.text("unknown "),
              rules(set.rules()),
              paths(set.paths()),
              Doc.text(" as " + set.mode().text()));
      case ProfileItem.SetParam set ->
          line(
              "set",
              PROFILE,
              Doc.text(set.param().text() + " = "),
              expressions.expression(set.value()));
    };
  }

  /** Rules on one line, or each on a line of its own. */
  private Doc rules(RuleSet rules) {
    return switch (rules) {
      case RuleSet.OfPackage all -> Doc.text(all.packageName().text() + ".*");
      case RuleSet.Named named -> {
        List<Layout.Item> names = new ArrayList<>();
        named.rules().forEach(r -> names.add(new Layout.Item(r.span(), Doc.text(r.text()))));
        yield layout.separated(names);
      }
    };
  }

  private Doc paths(List<PlainText> paths) {
    return paths.isEmpty() ? Doc.EMPTY : Doc.of(Doc.text(" on "), layout.texts(paths));
  }

  Doc waiver(Declaration.Waiver waiver) {
    List<Layout.Item> items = new ArrayList<>();
    waiver.items().forEach(i -> items.add(item(i.span(), waiverItem(i))));
    return layout.block(
        Doc.of(
            Doc.text("waive " + waiver.rule().text()),
            layout.comments().after(waiver.rule().span())),
        waiver.span(),
        layout.lines(items),
        items.isEmpty());
  }

  private Doc waiverItem(WaiverItem item) {
    return switch (item) {
      case WaiverItem.Owner i -> line("owner", WAIVER, Layout.plain(i.text()));
      case WaiverItem.Reason i -> line("reason", WAIVER, Layout.plain(i.text()));
      case WaiverItem.Expires i -> line("expires", WAIVER, Doc.text(i.day().toString()));
      case WaiverItem.Files i -> line("files", WAIVER, layout.texts(i.globs()));
      case WaiverItem.Targets i -> line("targets", WAIVER, layout.texts(i.globs()));
      case WaiverItem.Where i -> line("where", WAIVER, expressions.expression(i.condition()));
    };
  }

  Doc test(Declaration.Test test) {
    Doc title = test.title().map(t -> Doc.of(Doc.text(" "), Layout.plain(t))).orElse(Doc.EMPTY);
    List<Layout.Item> items = new ArrayList<>();
    test.items().forEach(i -> items.add(item(i.span(), testItem(i))));
    return layout.block(
        Doc.of(
            Doc.text("test " + test.rule().text()),
            title,
            layout.comments().after(test.title().map(Node::span).orElse(test.rule().span()))),
        test.span(),
        layout.lines(items),
        false);
  }

  private Doc testItem(TestItem item) {
    return switch (item) {
      case TestItem.Given given -> given(given);
      case TestItem.SetParam set ->
          line(
              "set",
              TEST,
              Doc.text(set.param().text() + " = "),
              expressions.expression(set.value()));
      case TestItem.Expect expect -> {
        List<Doc> words = new ArrayList<>();
        words.add(Doc.text(expect.outcome().text()));
        expect.count().ifPresent(n -> words.add(Doc.text(" " + n)));
        expect.modifiers().forEach(m -> words.add(Doc.of(Doc.LINE, modifier(m))));
        yield Doc.group(line("expect", TEST, Doc.nest(TEST + 1, Doc.of(words))));
      }
    };
  }

  private Doc given(TestItem.Given given) {
    List<Doc> words = new ArrayList<>();
    words.add(Doc.text(given.view().text() + " "));
    given.kind().ifPresent(k -> words.add(Doc.text(k.text() + " ")));
    given.at().ifPresent(a -> words.add(Doc.of(Doc.text("at "), Layout.plain(a), Doc.text(" "))));
    words.add(
        switch (given.content()) {
          case TestItem.SourceText text -> Layout.plain(text.text());
          case TestItem.Typed typed -> expressions.expression(typed.value());
        });
    return line("given", TEST, Doc.of(words));
  }

  private static Doc modifier(TestItem.Modifier modifier) {
    return switch (modifier) {
      case TestItem.AtLine m -> Doc.text("at line " + m.line());
      case TestItem.MessageHas m -> Doc.of(Doc.text("message ~ "), Layout.plain(m.text()));
      case TestItem.ReasonHas m -> Doc.of(Doc.text("reason ~ "), Layout.plain(m.text()));
      case TestItem.HasSeverity m -> Doc.text("severity " + m.level().text());
      case TestItem.FixGives m -> Doc.of(Doc.text("fix "), Layout.plain(m.text()));
    };
  }
}
