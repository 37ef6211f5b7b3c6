package org.testimonia.compare.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.testimonia.compare.align.Aligner;
import org.testimonia.compare.align.Alignment;
import org.testimonia.compare.align.Gold;
import org.testimonia.compare.align.TrainAligner;
import org.testimonia.compare.align.Traits;
import org.testimonia.compare.speaker.SpeakerUnifier;
import org.testimonia.model.Comparison;
import org.testimonia.model.Difference;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Reading;
import org.testimonia.text.Span;

/// Writes the table that `training/difference/learn.py` learns from: the claims of the gold with
/// their types, the claims that are found with those of the gold that they hold, and the signs of
/// each proposed difference. Arguments: the folder of stories, the table to write, a file to write
/// for a reader: of each claim what it holds, and every proposal with words to show, whether told or not,
/// beside what the gold says. Reading it shows where rules err.
final class GoldSigns {
  private static final DifferenceFinder FINDER = new DifferenceFinder();
  private static final DifferenceDecision DECISION = new DifferenceDecision();

  private final String story;
  private final JsonNode gold;
  private final Gold places;
  private final List<Reading> readings;
  private final PrintWriter table;
  private final PrintWriter shown;

  GoldSigns(Path folder, List<Reading> readings, PrintWriter table, PrintWriter shown)
      throws IOException {
    this.story = folder.getFileName().toString();
    this.gold = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    this.places = new Gold(folder, readings);
    this.readings = readings;
    this.table = table;
    this.shown = shown;
  }

  public static void main(String[] args) throws IOException {
    try (PrintWriter table = new PrintWriter(args[1], StandardCharsets.UTF_8);
        PrintWriter shown = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
      for (Path folder : TrainAligner.folders(Path.of(args[0]), Set.of())) {
        TrainAligner.Prepared told = TrainAligner.prepare(folder);
        new GoldSigns(folder, told.readings(), table, shown).write(told.traits());
      }
    }
  }

  void write(List<Traits> traits) {
    for (int i = 0; i < places.claims.size(); i++) {
      boolean asked = i < places.optionalFrom;
      table.println(String.join("\t", story, asked ? "gold" : "optional", "" + i, types(i)));
      List<Told> told =
          places.claims.get(i).stream()
              .filter(place -> !place.spans().isEmpty())
              .map(place -> told(place.account(), place.spans().getFirst()))
              .toList();
      propose("" + i, FINDER.matter(told, (one, other) -> 1, UnaryOperator.identity()));
    }
    Alignment alignment = new Aligner().align(traits);
    UnaryOperator<String> names =
        new Comparison(List.of(), List.of(), new SpeakerUnifier().unify(readings))::canonical;
    for (List<Integer> group : alignment.groups()) {
      List<Traits> members = group.stream().map(traits::get).toList();
      String held = held(members);
      if (!held.isEmpty()) {
        String key = members.getFirst().account() + "" + members.getFirst().clause().span() + group;
        table.println(String.join("\t", story, "claim", key, "" + group.size(), held));
        Certainty certainty =
            (one, other) -> alignment.certainties().of(group.get(one), group.get(other));
        write(key, members, held, certainty, names);
      }
    }
  }

  private void write(
      String key,
      List<Traits> members,
      String held,
      Certainty certainty,
      UnaryOperator<String> names) {
    List<Told> told =
        members.stream().map(one -> told(one.account(), one.clause().span())).toList();
    Matter matter = FINDER.matter(told, certainty, names);
    List<DifferenceFinder.Proposal> proposals = propose(key, matter);
    Set<String> real = new TreeSet<>();
    for (String claim : held.split(",")) {
      real.addAll(Arrays.asList(types(Integer.parseInt(claim.substring(0, claim.indexOf(':')))).split(",")));
    }
    Set<DifferenceType> found =
        FINDER.choose(matter, proposals).differences().stream()
            .map(Difference::type)
            .collect(Collectors.toSet());
    shown.println("-- " + story + " " + held);
    for (Told one : told) {
      shown.println("     " + one.reading().account().source().stem() + ": " + text(one));
    }
    for (DifferenceFinder.Proposal proposal : proposals) {
      boolean right = real.contains(DifferenceDecision.name(proposal.type()));
      if (right || proposal.finding().isGrounded()) {
        shown.println(line(proposal, found.contains(proposal.type()), right));
      }
    }
  }

  /// Whether it is told and whether the gold has it, how likely it is thought to be, given that the
  /// accounts differ at all, how well it is grounded, and where the accounts stand.
  private static String line(DifferenceFinder.Proposal proposal, boolean told, boolean right) {
    return String.format(
        Locale.ROOT,
        "   %-6s %-5s %-8s %.2f %.2f %s",
        told ? "told" : "-",
        right ? "right" : "wrong",
        DifferenceDecision.name(proposal.type()),
        DECISION.probability(proposal.type(), proposal.signs()),
        proposal.finding().strength(),
        proposal.finding().stands().stream()
            .map(stand -> stand.telling().told().reading().account().source().stem() + ": " + stand.value())
            .collect(Collectors.joining(" | ")));
  }

  private List<DifferenceFinder.Proposal> propose(String key, Matter matter) {
    List<DifferenceFinder.Proposal> proposals = FINDER.propose(matter, DifferenceFinder.MOST_PAIRS);
    for (DifferenceFinder.Proposal proposal : proposals) {
      StringBuilder signs = new StringBuilder();
      proposal.signs().forEach((sign, value) -> signs.append(sign + "=" + value + " "));
      String type = DifferenceDecision.name(proposal.type());
      table.println(String.join("\t", story, "signs", key, type, signs.toString().strip()));
    }
    return proposals;
  }

  private static String text(Told told) {
    String said =
        told.statement().map(one -> " [" + one.attribution().findName().orElse("?") + "]").orElse("");
    return told.span().in(told.reading().account().text()) + said;
  }

  private String types(int claim) {
    JsonNode node =
        claim < places.optionalFrom
            ? gold.path("claims").path(claim)
            : gold.path("optional_claims").path(claim - places.optionalFrom);
    return String.join(
        ",",
        StreamSupport.stream(node.path("difference").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }

  /// The claims of the gold of which the members hold two accounts' passages, with the number of
  /// pairs across accounts.
  private String held(List<Traits> members) {
    List<String> held = new ArrayList<>();
    for (int i = 0; i < places.claims.size(); i++) {
      List<Integer> accounts =
          places.claims.get(i).stream()
              .filter(place ->
                  members.stream()
                      .anyMatch(one -> place.touchedBy(one.account(), one.clause().span())))
              .map(Gold.Place::account)
              .toList();
      int pairs = 0;
      for (int j = 0; j < accounts.size(); j++) {
        for (int k = j + 1; k < accounts.size(); k++) {
          pairs += accounts.get(j).equals(accounts.get(k)) ? 0 : 1;
        }
      }
      if (pairs > 0) {
        held.add(i + ":" + pairs);
      }
    }
    return String.join(",", held);
  }

  private Told told(int account, Span span) {
    return Told.of(readings.get(account), span);
  }
}
