package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking at one page, before the policy accepts anything of it.
 *
 * @param found what the rules told
 * @param links how many references the page has
 * @param notes what rules that judge whole sites noted of it, by the id of the rule
 * @param read paths of other pages that it was judged by, too
 */
public record Looked(
    List<Diagnostic> found, int links, Map<String, Object> notes, Set<String> read) {
  public Looked {
    found = List.copyOf(found);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Looked that
        && links == that.links
        && found.equals(that.found)
        && notes.equals(that.notes)
        && read.equals(that.read);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * links + found.hashCode()) + notes.hashCode()) + read.hashCode();
  }

  /** Pages that need not be looked at, because they and all around them are as they were. */
  public interface Memory {
    /** One that knows nothing and learns nothing. */
    Memory NONE =
        new Memory() {
          @Override
          public Optional<Looked> known(String path) {
            return Optional.empty();
          }

          @Override
          public void learn(String path, Supplier<Looked> offered) {}
        };

    /** What came of looking at a page the last time; empty when it has to be looked at. */
    Optional<Looked> known(String path);

    /** Is offered what came of looking at a page, which is made when asked for. From any thread. */
    void learn(String path, Supplier<Looked> offered);
  }
}
