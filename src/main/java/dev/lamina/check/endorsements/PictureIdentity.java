package dev.lamina.check.endorsements;

import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The file name or the text of a picture tells which patient it is of. */
public final class PictureIdentity implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "images/identity",
          "IMG-META",
          Severity.ERROR,
          "The file name or the text of a picture tells which patient it is of.",
          "Search engines find the name with the picture; clinics have been sued over file names.",
          "Name the file after what it shows, such as \"mri-before.jpg\", and leave the person out of \"alt\".",
          "HIPAA identifiers, 45 CFR 164.514(b)(2): names, dates, record numbers");

  private static final String SHOT =
      "(?:mri|ct|x[-_ ]?ray|xray|dxa|dexa|scan|before|after|patient|pt)";
  private static final String GAP = "[-_. ]{1,2}";

  /** {@code patient-jane-doe}, {@code mrn12345}, {@code dob-1950}, {@code mri-1954-03-02}. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:^|[-_. ])(?:patient"
              + GAP
              + "(?!(?:information|leaflet|portal|story|stories|care|guide|room|bed|table|position|intake|form|rights|safety|education|view|model|with|and|in|on|at|lying|talking|icon|photo|image)\\b)[a-z]{2,}"
              + GAP
              + "[a-z]{2,}|(?:mrn|dob)[-_. ]?[0-9]{3,}|"
              + SHOT
              + "(?:"
              + GAP
              + "[a-z]+)?"
              + GAP
              + "(?:19|20)[0-9]{2}[-_.]?[01][0-9][-_.]?[0-3][0-9])");

  private static final String NAME = "\\p{Lu}\\p{Ll}+";

  /** {@code Mrs. Doe}, {@code patient Jane Doe}, {@code Jane D., 67}, {@code Jane Doe’s MRI}. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:Mr|Mrs|Ms|Miss)\\.? "
              + NAME
              + "|\\b[Pp]atient,? "
              + NAME
              + " \\p{Lu}[\\p{Ll}.]"
              + "|\\b"
              + NAME
              + " \\p{Lu}(?:\\.|\\p{Ll}+), (?:age |aged )?[1-9][0-9]\\b"
              + "|\\b"
              + NAME
              + " "
              + NAME
              + "['’]s (?:MRI|CT|X-ray|x-ray|scan|spine|back|before|after)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      String src = image.attr("src");
      Matcher inName = FILE.matcher(nameOf(src));
      Matcher inText = SAID.matcher(image.attr("alt"));
      if (inName.find()) {
        String found = inName.group().replaceAll("^[-_. ]", "");
        tell(page, image, "src", "The file name \"" + nameOf(src) + "\"", found, sink);
      } else if (inText.find()) {
        tell(page, image, "alt", "The text \"" + image.attr("alt") + "\"", inText.group(), sink);
      }
    }
  }

  private static void tell(
      CheckedPage page,
      Element image,
      String attribute,
      String what,
      String found,
      DiagnosticSink sink) {
    String message = what + " tells who is in the picture: \"" + found + "\".";
    page.report(sink, INFO, page.at(image, attribute), message, null, found);
  }

  /** The last part of an address, decoded, without its ending. */
  private static String nameOf(String src) {
    if (src.startsWith("data:")) {
      return "";
    }
    String path = src.substring(0, Url.pathEnd(src));
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String plain = dot > 0 ? name.substring(0, dot) : name;
    return Url.decoded(plain);
  }
}
