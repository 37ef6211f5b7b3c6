package org.testimonia.compare.align;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.testimonia.model.Reading;
import org.testimonia.text.Span;

/// What a careful reader found in a story: which passages speak of one matter. The measure is that
/// of the shared scorer.
public final class Gold {
  /// A passage of a claim: every place where its words stand.
  public record Place(int account, List<Span> spans) {
    public boolean touchedBy(int other, Span predicted) {
      return account == other && spans.stream().anyMatch(span -> touches(span, predicted));
    }
  }

  public final List<List<Place>> claims = new ArrayList<>();
  public final int optionalFrom;
  public final List<Place> singles = new ArrayList<>();

  public Gold(Path folder, List<Reading> readings) throws IOException {
    JsonNode node = new ObjectMapper().readTree(folder.resolve("gold.json").toFile());
    node.path("claims").forEach(claim -> claims.add(places(claim.path("members"), readings)));
    optionalFrom = claims.size();
    node.path("optional_claims").forEach(claim -> claims.add(places(claim.path("members"), readings)));
    singles.addAll(places(node.path("single"), readings));
  }

  private static List<Place> places(JsonNode members, List<Reading> readings) {
    List<Place> places = new ArrayList<>();
    for (JsonNode member : members) {
      for (int i = 0; i < readings.size(); i++) {
        if (readings.get(i).account().source().stem().equals(member.path("account").asText())) {
          String text = readings.get(i).account().text();
          String passage = member.path("passage").asText();
          List<Span> spans = new ArrayList<>();
          for (int at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
            spans.add(new Span(at, at + passage.length()));
          }
          places.add(new Place(i, spans));
        }
      }
    }
    return places;
  }

  public static boolean touches(Span gold, Span predicted) {
    int overlap = gold.overlap(predicted);
    return overlap > 0
        && overlap >= 0.5 * Math.min(gold.length(), predicted.length())
        && overlap >= 0.15 * predicted.length();
  }

  /// The numbers of the claims that a passage speaks of.
  public Set<Integer> of(int account, Span span) {
    Set<Integer> of = new TreeSet<>();
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).stream().anyMatch(place -> place.touchedBy(account, span))) {
        of.add(i);
      }
    }
    return of;
  }
}
