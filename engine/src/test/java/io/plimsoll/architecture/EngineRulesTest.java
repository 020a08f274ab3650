package io.plimsoll.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the engine must not do; see the invariants of docs/architecture.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineRulesTest {
  private final List<Forbidden> terminal =
      List.of(
          new Forbidden(System.class, Set.of("out", "err", "in", "exit", "console")),
          new Forbidden(Throwable.class, Set.of("printStackTrace")),
          new Forbidden(Runtime.class, Set.of("exit", "halt")));
  private final List<Forbidden> clock =
      List.of(
          new Forbidden(System.class, Set.of("currentTimeMillis", "nanoTime")),
          new Forbidden(Instant.class, Set.of("now")),
          new Forbidden(LocalDate.class, Set.of("now")),
          new Forbidden(LocalDateTime.class, Set.of("now")),
          new Forbidden(OffsetDateTime.class, Set.of("now")),
          new Forbidden(ZonedDateTime.class, Set.of("now")),
          new Forbidden(Clock.class, Set.of("systemUTC", "systemDefaultZone", "system")),
          new Forbidden(ZoneId.class, Set.of("systemDefault")),
          new Forbidden(TimeZone.class, Set.of("getDefault")),
          new Forbidden(Date.class, Set.of("<init>")));
  private final List<Forbidden> surroundings =
      List.of(
          new Forbidden(Locale.class, Set.of("getDefault", "setDefault")),
          new Forbidden(Charset.class, Set.of("defaultCharset")),
          new Forbidden(System.class, Set.of("getenv", "getProperty", "lineSeparator")),
          new Forbidden(String.class, Set.of("formatted")));

  private JavaClasses engine =
      new com.tngtech.archunit.core.importer.ClassFileImporter().importClasses();

  @BeforeAll
  void load() throws Exception {
    engine = Project.engine();
  }

  @Test
  void noCyclesBetweenPackages() {
    slices().matching("io.plimsoll.(**)").should().beFreeOfCycles().check(engine);
  }

  @Test
  void noTerminal() {
    noClasses()
        .should()
        .accessTargetWhere(oneOf("the terminal or the process", terminal))
        .check(engine);
    noClasses().should().dependOnClassesThat().resideInAPackage("picocli..").check(engine);
  }

  @Test
  void noClock() {
    noClasses().should().accessTargetWhere(oneOf("the clock", clock)).check(engine);
  }

  @Test
  void noDefaultLocaleCharsetOrEnvironment() {
    noClasses()
        .should()
        .accessTargetWhere(oneOf("locale, charset or environment", surroundings))
        .orShould()
        .accessTargetWhere(
            withoutArgument(
                "a default locale",
                String.class,
                Locale.class,
                Set.of("toLowerCase", "toUpperCase", "format")))
        .orShould()
        .accessTargetWhere(
            withoutArgument("a default charset", String.class, Charset.class, Set.of("getBytes")))
        .check(engine);
  }

  @Test
  void filesAreReadOnlyAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.plimsoll.ingest..", "io.plimsoll.api..", "io.plimsoll.policytest..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Files.class)
        .check(engine);
  }

  @Test
  void noNetworkAndNoReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.lang.reflect..")
        .check(engine);
  }

  @Test
  void noNamesThatSayNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Factory)(\\$.*)?")
        .check(engine);
  }

  @Test
  void theParserShowsNoAntlr() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .should(notShow("org.antlr", "io.plimsoll.grammar"))
        .check(engine);
  }

  private record Forbidden(Class<?> owner, Set<String> members) {
    boolean covers(AccessTarget target) {
      return members.contains(target.getName()) && target.getOwner().isAssignableTo(owner);
    }
  }

  private static DescribedPredicate<JavaAccess<?>> oneOf(String what, List<Forbidden> list) {
    return DescribedPredicate.describe(
        "is " + what, access -> list.stream().anyMatch(f -> f.covers(access.getTarget())));
  }

  /** Calls of the named methods of a class that have no parameter of the given type. */
  private static DescribedPredicate<JavaAccess<?>> withoutArgument(
      String what, Class<?> owner, Class<?> argument, Set<String> names) {
    return DescribedPredicate.describe(
        "uses " + what,
        access ->
            access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget call
                && names.contains(call.getName())
                && call.getOwner().isEquivalentTo(owner)
                && call.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(argument)));
  }

  private static ArchCondition<JavaMethod> notShow(String... roots) {
    return new ArchCondition<>("not show " + String.join(", ", roots)) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream<JavaClass> shown =
            Stream.concat(
                Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream());
        boolean bad =
            shown.anyMatch(t -> Stream.of(roots).anyMatch(r -> t.getPackageName().startsWith(r)));
        events.add(new SimpleConditionEvent(method, !bad, method.getFullName()));
      }
    };
  }
}
