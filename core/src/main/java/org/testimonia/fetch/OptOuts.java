package org.testimonia.fetch;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.testimonia.model.DropReason;

/// Whether an answer reserves text and data mining: `tdm-reservation: 1` and `X-Robots-Tag: noai`
/// as headers, or the same in `<meta>`.
final class OptOuts {
  /// How far into a page its head may reach, bytes.
  private static final int HEAD = 256 * 1024;

  private static final Pattern NO_AI = Pattern.compile("(?:^|[\\s,:])noai(?:$|[\\s,])");
  private static final Pattern NAMED = Pattern.compile("^\\s*([a-z0-9_-]+)\\s*:(.*)$");

  private OptOuts() {}

  static void refuse(HttpHeaders headers, Bytes body, FetchConfig config) throws Fault {
    for (String value : headers.allValues("tdm-reservation")) {
      if (value.strip().equals("1")) {
        throw new Fault(DropReason.OPTED_OUT, "by its header tdm-reservation", false);
      }
    }
    for (String value : headers.allValues("x-robots-tag")) {
      if (forbids(value, config.robotName())) {
        throw new Fault(DropReason.OPTED_OUT, "by its header X-Robots-Tag", false);
      }
    }
    int length = Math.min(body.content().length, HEAD);
    String head = new String(body.content(), 0, length, StandardCharsets.ISO_8859_1);
    if (!head.contains("<meta") && !head.contains("<META")) {
      return;
    }
    for (Element meta : Jsoup.parse(head).select("meta[name][content]")) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content").strip();
      boolean robots = name.equals("robots") || name.equals(config.robotName());
      if (name.equals("tdm-reservation") && content.equals("1")
          || robots && forbids(content, config.robotName())) {
        throw new Fault(DropReason.OPTED_OUT, "by its meta element " + name, false);
      }
    }
  }

  /// `noai`, or `name: noai` where the name is ours.
  private static boolean forbids(String value, String robotName) {
    String lower = value.toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(lower);
    if (named.matches()) {
      return named.group(1).equals(robotName) && NO_AI.matcher(named.group(2)).find();
    }
    return NO_AI.matcher(lower).find();
  }
}
