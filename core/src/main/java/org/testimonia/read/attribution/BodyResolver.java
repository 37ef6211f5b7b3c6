package org.testimonia.read.attribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.testimonia.model.Name;
import org.testimonia.model.NameKind;
import org.testimonia.text.Span;

/// Says which body "the ministry", "the company" or "a statement" means.
final class BodyResolver {
  private static final int BACK = 4;
  private static final Set<String> FIRMS =
      Set.of(
          "company",
          "firm",
          "group",
          "bank",
          "agency",
          "airline",
          "organisation",
          "organization",
          "retailer",
          "manufacturer",
          "carmaker",
          "automaker",
          "broadcaster",
          "union",
          "charity",
          "club",
          "team",
          "network",
          "newspaper",
          "paper",
          "giant",
          "corporation",
          "startup",
          "start-up",
          "lender",
          "operator",
          "maker",
          "publisher");
  private static final Set<String> FIRM_WORDS =
      Set.of(
          "tech",
          "technology",
          "banking",
          "investment",
          "oil",
          "media",
          "retail",
          "credit",
          "social",
          "internet",
          "insurance",
          "energy",
          "food",
          "drug",
          "car",
          "phone",
          "software");

  private final Script script;

  BodyResolver(Script script) {
    this.script = script;
  }

  /// The body that "the ministry", "the company" means: the nearest one before whose name holds the
  /// word, else who spoke last, else one that the account names far more often than any other.
  Optional<String> resolve(
      String noun, Set<String> qualifiers, int before, int unit, Optional<Speaker> last) {
    List<Name> names = script.names();
    for (int n = names.size() - 1; n >= 0; n--) {
      Name name = names.get(n);
      boolean earlier = script.tokensIn(name.span()).start() < before;
      String canonical = name.canonical().toLowerCase(Locale.ROOT);
      boolean holds = canonical.endsWith(noun) && qualifiers.stream().allMatch(canonical::contains);
      if (earlier && holds && name.kind() == NameKind.ORGANISATION) {
        return Optional.of(name.canonical());
      }
    }
    if (!FIRMS.contains(noun) || !FIRM_WORDS.containsAll(qualifiers)) {
      return Optional.empty();
    }
    Optional<String> recent = spokeLately(unit, last);
    return recent.isPresent() ? recent : leading(before, unit);
  }

  /// Whose statement "a statement", "the company statement" is: the owner where one is named, else
  /// who spoke last, else the body that this part of the account speaks of.
  Optional<String> issuer(Span phrase, int unit, Optional<Speaker> last) {
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Optional<Name> name = script.nameAt(i);
      if (name.isPresent()) {
        return name.map(Name::canonical);
      }
    }
    Optional<String> recent = spokeLately(unit, last);
    return recent.isPresent() ? recent : leading(phrase.start(), unit);
  }

  private Optional<String> spokeLately(int unit, Optional<Speaker> last) {
    return last.filter(s -> !s.person() && unit - s.unit() <= BACK && isBody(s.name()))
        .map(Speaker::name);
  }

  /// The body named most often in the units just before, if it is alone at that and the account
  /// names it more than once.
  private Optional<String> leading(int before, int unit) {
    int from = script.units().get(Math.max(0, unit - BACK)).start();
    Map<String, Integer> near = new LinkedHashMap<>();
    Map<String, Integer> all = new LinkedHashMap<>();
    for (Name name : script.names()) {
      int at = script.tokensIn(name.span()).start();
      if (name.kind() == NameKind.ORGANISATION) {
        all.merge(name.canonical(), 1, Integer::sum);
        if (at >= from && at < before) {
          near.merge(name.canonical(), 1, Integer::sum);
        }
      }
    }
    int most = near.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leaders =
        near.entrySet().stream()
            .filter(e -> e.getValue() == most && all.getOrDefault(e.getKey(), 0) > 1)
            .map(Map.Entry::getKey)
            .toList();
    return leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty();
  }

  private boolean isBody(String canonical) {
    return script.names().stream()
        .anyMatch(n -> n.kind() == NameKind.ORGANISATION && n.canonical().equals(canonical));
  }
}
