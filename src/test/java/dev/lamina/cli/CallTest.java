package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people can write behind a command. */
final class CallTest {
  private static final Option<String> CLINIC = Option.text("clinic", "ID", "").repeatable();
  private static final Option<Path> OUT = Option.path("out", "DIR", "");
  private static final Option<Integer> PORT = Option.number("port", "");
  private static final Option<Boolean> WHY = Option.flag("why", "");
  private static final Option<Map.Entry<String, String>> FACT = Option.pairs("fact", "");
  private static final Option<Level> LEVEL =
      Option.oneOf(List.of(Level.values()), "level", "level", "LEVEL", "");

  private enum Level {
    LOW,
    HIGH
  }

  @Test
  void valuesStandBehindASpaceOrAnEqualsSign() throws Exception {
    Call call = call("--clinic", "north", "--why", "--clinic=a=b", "--out", "the sites", "here");
    assertThat(call.values(CLINIC)).containsExactly("north", "a=b");
    assertThat(call.value(OUT)).contains(Path.of("the sites"));
    assertThat(call.has(WHY)).isTrue();
    assertThat(call.argument(0)).isEqualTo("here");
  }

  @Test
  void valuesAreTakenAsTheyStand() throws Exception {
    Call call = call("--clinic", "\"a\"", "--clinic=", "--clinic", "-outer", "--port=-5", "-");
    assertThat(call.values(CLINIC)).containsExactly("\"a\"", "", "-outer");
    assertThat(call.value(PORT)).contains(-5);
    assertThat(call.argument()).contains("-");
  }

  @Test
  void nothingBehindTwoHyphensIsAnOption() throws Exception {
    Call call = call("--", "--why", "--");
    assertThat(call.has(WHY)).isFalse();
    assertThat(call.argument(0)).isEqualTo("--why");
    assertThat(call.argument(1)).isEqualTo("--");
  }

  @Test
  void pairsEndAtTheFirstEqualsSignAndTheLaterOfTwoHolds() throws Exception {
    Call call =
        call("--fact", "states=CA", "--fact=url=a=b", "--fact", "states=", "--level", "High");
    assertThat(call.pairs(FACT)).isEqualTo(Map.of("states", "", "url", "a=b"));
    assertThat(call.value(LEVEL)).contains(Level.HIGH);
  }

  @Test
  void whatIsNotSaidIsNotThere() throws Exception {
    Call call = call();
    assertThat(call.value(OUT)).isEmpty();
    assertThat(call.values(CLINIC)).isEmpty();
    assertThat(call.pairs(FACT)).isEmpty();
    assertThat(call.argument()).isEmpty();
  }

  private static Call call(String... args) throws Exception {
    List<Call> calls = new ArrayList<>();
    Command command =
        new Command(
            "lamina test",
            "",
            List.of(Argument.optional("A", ""), Argument.optional("B", "")),
            List.of(CLINIC, OUT, PORT, WHY, FACT, LEVEL),
            "",
            call -> {
              calls.add(call);
              return ExitCode.CLEAN;
            });
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Surroundings surroundings = new Surroundings(Map.of(), Clock.systemUTC(), Path.of(""));
    assertThat(command.run(surroundings, nobody, nobody, args)).isZero();
    return calls.get(0);
  }
}
