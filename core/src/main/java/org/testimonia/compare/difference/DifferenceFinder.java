package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Reasons;
import org.testimonia.model.Side;

/// Finds in what accounts differ that speak of one matter. Says "differs", never who is right. Safe
/// to share between threads.
public final class DifferenceFinder {
  private final DifferenceDecision decision = new DifferenceDecision();
  private final List<Contrast> contrasts =
      List.of(
          new NumberContrast(),
          new TimeContrast(),
          new PlaceContrast(),
          new SpeakerContrast(),
          new PolarityContrast(),
          new ModalityContrast(),
          new ScopeContrast(),
          new WordingContrast());

  /// A proposed difference, before the decision.
  ///
  /// @param common what holds of the claim as a whole
  record Proposal(DifferenceType type, Finding finding, SortedMap<String, Double> common) {
    /// Its evidence, how well it is grounded, and what holds of the claim as a whole.
    SortedMap<String, Double> signs() {
      SortedMap<String, Double> signs = new TreeMap<>(common);
      signs.putAll(finding.evidence());
      Evidence.atLeast(signs, GROUND, finding.strength());
      return signs;
    }

    Proposal with(List<Finding.Stand> stands) {
      return new Proposal(type, finding.with(stands), common);
    }
  }

  private record Weighed(Proposal proposal, Difference difference, double weight) {}

  /// Of a matter that many accounts tell, no more pairs are worth reading together.
  public static final int MOST_PAIRS = 6;

  /// How well a proposal is grounded; without it, none is made.
  private static final String GROUND = "ground";

  /// What differs by the words of one of these is no other scope: "in parliament on Tuesday" and
  /// "in parliament on Wednesday". Their contrasts stand before that of scope.
  private static final Set<DifferenceType> MEASURES =
      EnumSet.of(DifferenceType.NUMBER, DifferenceType.TIME, DifferenceType.PLACE);

  /// Weaker grounds are words that only stand out, by which the accounts need not answer each
  /// other.
  private static final double GROUNDED = 0.31;

  /// In more ways than this no reader follows how accounts differ; the least telling are left out.
  private static final int MOST = 3;

  /// The differences between accounts.
  ///
  /// @param differences most telling first
  /// @param weight how much they bear on what a reader believes, from 0 to 1; 0 for none
  public record Found(List<Difference> differences, double weight) {
    public Found {
      differences = List.copyOf(differences);
    }
  }

  /// The differences between the accounts of `members`, most telling first; at most one of each
  /// type. Empty when all say the same, or when `members` are of one account.
  ///
  /// @param members what the accounts say on one claim; several may be of one account; their order
  ///   does not matter
  /// @param certainty that two of `members` speak of one matter
  /// @param canonicalSpeaker from a speaker's name in some account to its one name in the story
  /// @param pairs that may be read together, which takes time; at most [#MOST_PAIRS]
  public Found find(
      List<Told> members, Certainty certainty, UnaryOperator<String> canonicalSpeaker, int pairs) {
    Matter matter = matter(members, certainty, canonicalSpeaker);
    return choose(matter, propose(matter, pairs));
  }

  /// Those of the proposals that the decision takes.
  Found choose(Matter matter, List<Proposal> proposals) {
    boolean differs = decision.differs(signs(proposals));
    List<Weighed> found = new ArrayList<>();
    List<Finding> measured = new ArrayList<>();
    for (Proposal proposal : proposals) {
      double probability = decision.probability(proposal.type(), proposal.signs());
      boolean weighty = differs && decision.accepts(proposal.type(), probability);
      Finding finding = proposal.finding();
      boolean twice =
          proposal.type() == DifferenceType.SCOPE && measured.stream().anyMatch(finding::liesIn);
      if (finding.isGrounded() && (weighty || finding.isPlain()) && !twice) {
        difference(matter, proposal)
            .ifPresent(d -> found.add(new Weighed(proposal, d, weight(proposal, probability))));
        if (MEASURES.contains(proposal.type())) {
          measured.add(finding);
        }
      }
    }
    found.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    List<Difference> told = new ArrayList<>();
    for (Weighed one : found.stream().limit(MOST).toList()) {
      told.add(told.isEmpty() ? one.difference() : further(matter, one));
    }
    return new Found(
        told, found.isEmpty() ? 0 : found.getFirst().weight() * matter.reportingShare());
  }

  /// A difference beside a more telling one: where no rule knows its words, the passages whole.
  private Difference further(Matter matter, Weighed one) {
    Finding finding = one.proposal().finding();
    return finding.strength() >= GROUNDED
        ? one.difference()
        : difference(matter, one.proposal().with(Ground.stands(Ground.whole(matter.closest()))))
            .orElse(one.difference());
  }

  /// First by how much such a difference changes what one believes, then by how surely it is there.
  private static double weight(Proposal proposal, double probability) {
    double bearing =
        switch (proposal.type()) {
          case NUMBER, POLARITY -> 1;
          case WORDING -> 0.85;
          case MODALITY, TIME -> 0.75;
          case SPEAKER -> isBetweenSources(proposal.finding()) ? 0.8 : 0.4;
          case SCOPE -> 0.65;
          case PLACE -> 0.6;
        };
    return bearing * (1 + probability + proposal.finding().strength()) / 3;
  }

  /// Whether two sources are named, not one and none.
  private static boolean isBetweenSources(Finding speakers) {
    return speakers.stands().stream()
        .noneMatch(stand -> stand.value().equals(SpeakerContrast.NO_SOURCE));
  }

  private static SortedMap<String, Double> signs(List<Proposal> proposals) {
    SortedMap<String, Double> signs = new TreeMap<>();
    for (Proposal proposal : proposals) {
      String type = DifferenceDecision.name(proposal.type());
      proposal.finding().evidence().forEach((sign, value) -> signs.put(type + ":" + sign, value));
      signs.putAll(proposal.common());
    }
    return signs;
  }

  Matter matter(List<Told> members, Certainty certainty, UnaryOperator<String> canonicalSpeaker) {
    List<Telling> tellings = new ArrayList<>();
    for (Told told : members) {
      tellings.add(Telling.of(told, tellings.size()));
    }
    return new Matter(tellings, certainty, canonicalSpeaker);
  }

  /// What the contrasts propose, whatever the decision makes of it.
  List<Proposal> propose(Matter matter, int pairs) {
    List<Proposal> proposals = new ArrayList<>();
    if (matter.accounts().size() < 2) {
      return proposals;
    }
    Judged judged = Judged.of(matter, pairs);
    SortedMap<String, Double> common = ClaimSigns.of(matter);
    common.putAll(judged.signs());
    for (Contrast contrast : contrasts) {
      Finding finding = judged.with(contrast.type(), contrast.find(matter));
      proposals.add(new Proposal(contrast.type(), finding, common));
    }
    return proposals;
  }

  private Optional<Difference> difference(Matter matter, Proposal proposal) {
    List<Side> sides = Sides.of(matter, proposal.finding().stands());
    if (sides.size() < 2) {
      return Optional.empty();
    }
    String note = Note.of(proposal.type(), sides, matter.accounts());
    return Optional.of(
        new Difference(
            proposal.type(), sides, note, proposal.finding().translated(), reasons(proposal)));
  }

  private Reasons reasons(Proposal proposal) {
    return new Reasons(
        decision.probability(proposal.type(), proposal.signs()),
        decision.weightiest(proposal.type(), proposal.signs()),
        Optional.empty());
  }
}
