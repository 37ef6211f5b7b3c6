package org.testimonia.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a source is written in: told from its content, and from its name's ending only where the
/// content leaves it open.
enum Format {
  TEXT,
  HTML,
  JSON,
  /// One JSON account a line.
  JSON_LINES,
  /// RSS, Atom, a sitemap and other XML.
  XML;

  /// How much of a source is looked at, characters.
  private static final int LOOK = 4096;

  private static final Pattern HTML_START =
      Pattern.compile(
          "(?is)^(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(?:!doctype\\s+html|html|head|body|article|"
              + "main|section|div|p|h1|h2|title|meta|table|span)\\b.*");
  private static final Pattern XML_START =
      Pattern.compile(
          "(?i)^(?:<!--|<\\?xml|<(?:rss|feed|rdf:RDF|channel|opml|urlset|sitemapindex)\\b)");
  private static final Pattern HTML_TAG =
      Pattern.compile("(?i)<(?:p|div|br|h[1-6]|body|html|article|span)\\b[^>]*>");

  static Format of(String text, String name) {
    String start = text.substring(0, Math.min(text.length(), LOOK)).stripLeading();
    String unpacked = name.replaceFirst("(?i)\\.gz$", "");
    String ending = unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean linesByName = ending.equals("jsonl") || ending.equals("ndjson");
    if (looksLikeJson(start) || linesByName || ending.equals("json")) {
      return linesByName || holdsRecords(text) ? JSON_LINES : JSON;
    }
    if (HTML_START.matcher(start).matches()) {
      return HTML;
    }
    if (XML_START.matcher(start).find()) {
      return XML;
    }
    boolean htmlByName = ending.equals("html") || ending.equals("htm") || ending.equals("xhtml");
    return htmlByName && HTML_TAG.matcher(start).find() ? HTML : TEXT;
  }

  /// True for `{"…`, `{}`, `[{`, `[]`: an account of plain text may begin with a mere bracket.
  private static boolean looksLikeJson(String start) {
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    String next = start.substring(1).stripLeading();
    return start.startsWith("{")
        ? next.startsWith("\"") || next.startsWith("}")
        : next.startsWith("{") || next.startsWith("]");
  }

  /// True when one of the first two lines is a whole JSON object and another line follows: the one
  /// that is not may be the bad line.
  static boolean holdsRecords(String text) {
    int from = 0;
    for (int line = 0; line < 2; line++) {
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      int end = text.indexOf('\n', from);
      if (end < 0 || text.substring(end).isBlank()) {
        return line == 1 && isObject(text.substring(from).strip());
      }
      if (isObject(text.substring(from, end).strip())) {
        return true;
      }
      if (!text.substring(from, end).strip().endsWith("}")) {
        return false;
      }
      from = end;
    }
    return false;
  }

  /// True for a line that is a whole JSON object.
  static boolean isRecord(String line) {
    return isObject(line.replace("\uFEFF", "").strip());
  }

  private static boolean isObject(String line) {
    if (!line.startsWith("{") || !line.endsWith("}")) {
      return false;
    }
    try {
      JsonNode node = JsonAccounts.parse(line);
      return node.isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
