package org.testimonia.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.testimonia.model.DifferenceType;
import org.testimonia.model.Statement;
import org.testimonia.text.Span;

/// Accounts give the same statement to different sources.
final class SpeakerContrast implements Contrast {
  /// Above this likeness two accounts give one statement.
  private static final double PLAIN_LIKENESS = 0.9;

  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*)+");

  @Override
  public DifferenceType type() {
    return DifferenceType.SPEAKER;
  }

  @Override
  public Optional<Finding> find(Matter matter) {
    SortedMap<String, Double> evidence = new TreeMap<>();
    for (Matter.Pair pair : matter.closest()) {
      Optional<String> one = speaker(pair.one(), matter);
      Optional<String> other = speaker(pair.other(), matter);
      if (one.isPresent() && other.isPresent() && !same(one.get(), other.get())) {
        Evidence.atLeast(evidence, "other", 1);
        boolean plain =
            pair.likeness() > PLAIN_LIKENESS && isFullName(one.get()) && isFullName(other.get());
        Evidence.atLeast(evidence, Finding.PLAIN, plain ? 1 : 0);
        Evidence.atLeast(evidence, "other-alike", pair.likeness());
      } else if (one.isPresent() != other.isPresent()) {
        boolean attributed =
            one.isPresent()
                ? pair.other().statement().isPresent()
                : pair.one().statement().isPresent();
        Evidence.atLeast(evidence, attributed ? "unresolved" : "flat", 1);
      } else if (one.isPresent()) {
        Evidence.atLeast(evidence, "same", 1);
      }
    }
    if (!evidence.containsKey("other") && !evidence.containsKey("flat")) {
      return Optional.empty();
    }
    List<Finding.Stand> stands = new ArrayList<>();
    for (Telling telling : matter.tellings()) {
      Optional<String> speaker = speaker(telling, matter);
      if (speaker.isPresent()) {
        Span span =
            telling.statement().flatMap(s -> s.attribution().findMention()).orElse(telling.span());
        stands.add(new Finding.Stand(telling, speaker.get(), speaker.get(), span));
      } else if (telling.statement().isEmpty()) {
        stands.add(new Finding.Stand(telling, "", "the account itself", telling.span()));
      }
    }
    return Optional.of(new Finding(stands, evidence, false));
  }

  private static Optional<String> speaker(Telling telling, Matter matter) {
    return telling
        .statement()
        .map(Statement::attribution)
        .flatMap(attribution -> attribution.findName())
        .map(matter::canonical);
  }

  /// Whether it is a name of two words or more, not an office or a body, which a person may speak
  /// for.
  private static boolean isFullName(String speaker) {
    return FULL_NAME.matcher(speaker).matches();
  }

  private static boolean same(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    return a.contains(b) || b.contains(a);
  }
}
