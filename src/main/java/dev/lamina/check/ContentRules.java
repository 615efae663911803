package dev.lamina.check;

import dev.lamina.check.balance.MissingRisks;
import dev.lamina.check.balance.OneSided;
import dev.lamina.check.balance.RequiredPart;
import dev.lamina.check.balance.RiskDistance;
import dev.lamina.check.balance.RiskProminence;
import dev.lamina.check.balance.SeriousRisks;
import dev.lamina.check.balance.Uncertainty;
import dev.lamina.check.brand.BakedName;
import dev.lamina.check.brand.OtherClinic;
import dev.lamina.check.brand.PhoneMismatch;
import dev.lamina.check.claims.ClaimRule;
import dev.lamina.check.content.Residue;
import dev.lamina.check.content.Unwritten;
import dev.lamina.check.endorsements.BeforeAfter;
import dev.lamina.check.endorsements.LoneTitle;
import dev.lamina.check.endorsements.PictureIdentity;
import dev.lamina.check.endorsements.PictureMetadata;
import dev.lamina.check.endorsements.Rating;
import dev.lamina.check.endorsements.StoryPermission;
import dev.lamina.check.endorsements.Testimonial;
import dev.lamina.check.endorsements.TypicalResult;
import dev.lamina.check.endorsements.UnlabelledModel;
import dev.lamina.check.medical.Conflict;
import dev.lamina.check.privacy.Cookie;
import dev.lamina.check.privacy.Embed;
import dev.lamina.check.privacy.FormTarget;
import dev.lamina.check.privacy.ThirdParty;
import dev.lamina.check.privacy.Tracker;
import dev.lamina.check.provenance.IncompleteSource;
import dev.lamina.check.provenance.OldSources;
import dev.lamina.check.provenance.ReviewCycle;
import dev.lamina.check.provenance.ReviewOrder;
import dev.lamina.check.provenance.ReviewerCredential;
import dev.lamina.check.provenance.UncheckedSource;
import dev.lamina.check.provenance.UnusedSource;
import dev.lamina.check.reading.BareList;
import dev.lamina.check.reading.EmptySection;
import dev.lamina.check.reading.LongSentence;
import dev.lamina.check.reading.ReadingGrade;
import dev.lamina.check.reading.UnexplainedTerm;
import dev.lamina.check.seo.ClosedSite;
import dev.lamina.check.seo.DuplicateDescription;
import dev.lamina.check.seo.DuplicateTitle;
import dev.lamina.check.seo.ForeignCanonical;
import dev.lamina.check.seo.LeftOut;
import dev.lamina.check.seo.MissingDescription;
import dev.lamina.check.seo.StructuredData;
import java.util.List;
import java.util.stream.Stream;

/** The rules about what pages say: claims, balance, sources, words, privacy, whose name. */
final class ContentRules {
  private ContentRules() {}

  static List<Rule> all() {
    return Stream.<List<? extends Rule>>of(
            ClaimRule.all(),
            RequiredPart.all(),
            balance(),
            List.of(new Conflict(), new PictureIdentity(), new PictureMetadata()),
            provenance(),
            reading(),
            privacy(),
            brand(),
            endorsements(),
            seo())
        .<Rule>flatMap(List::stream)
        .toList();
  }

  private static List<Rule> balance() {
    return List.of(
        new MissingRisks(),
        new OneSided(),
        new RiskDistance(),
        new RiskProminence(),
        new SeriousRisks(),
        new Uncertainty());
  }

  private static List<Rule> provenance() {
    return List.of(
        new IncompleteSource(),
        new OldSources(),
        new ReviewCycle(),
        new ReviewOrder(),
        new ReviewerCredential(),
        new UncheckedSource(),
        new UnusedSource());
  }

  private static List<Rule> reading() {
    return List.of(
        new BareList(),
        new EmptySection(),
        new LongSentence(),
        new ReadingGrade(),
        new Residue(),
        new Unwritten(),
        new UnexplainedTerm());
  }

  private static List<Rule> privacy() {
    return List.of(new Cookie(), new Embed(), new FormTarget(), new ThirdParty(), new Tracker());
  }

  private static List<Rule> endorsements() {
    return List.of(
        new BeforeAfter(),
        new LoneTitle(),
        new Rating(),
        new StoryPermission(),
        new Testimonial(),
        new TypicalResult(),
        new UnlabelledModel());
  }

  private static List<Rule> seo() {
    return List.of(
        new DuplicateDescription(),
        new DuplicateTitle(),
        new ClosedSite(),
        new ForeignCanonical(),
        new LeftOut(),
        new MissingDescription(),
        new StructuredData());
  }

  private static List<Rule> brand() {
    return List.of(new BakedName(), new OtherClinic(), new PhoneMismatch());
  }
}
