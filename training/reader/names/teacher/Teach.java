import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.tokenizer.token.Token;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The names that nlp4j finds: JSON lines of `id` and `text` in, of `id` and `names` (start, end, kind; code points) out.
/// Lines of a text are read apart. The one argument is nlp4j's configuration.
final class Teach {
  private static final Map<String, String> KINDS =
      Map.of("PERSON", "person", "ORG", "organisation", "GPE", "place", "LOC", "place", "FAC", "place",
          "NORP", "people", "EVENT", "event");
  // How far a token may lie from where the tokenizer says, which miscounts after some marks.
  private static final int SLIP = 3;

  private final NLPDecoder decoder;

  private Teach(NLPDecoder decoder) {
    this.decoder = decoder;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    System.setOut(System.err); // nlp4j prints as it loads
    Teach teach = new Teach(new NLPDecoder(new FileInputStream(args[0])));
    ObjectMapper json = new ObjectMapper();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int done = 0;
    for (String row = in.readLine(); row != null; row = in.readLine()) {
      JsonNode document = json.readTree(row);
      ObjectNode found = json.createObjectNode().put("id", document.get("id").asText());
      teach.read(document.get("text").asText(), found.putArray("names"));
      out.println(json.writeValueAsString(found));
      if (++done % 500 == 0) {
        System.err.println(done + " texts");
      }
    }
    out.flush();
  }

  private void read(String text, ArrayNode names) {
    int start = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        int from = 0;
        for (List<Token> sentence : decoder.getTokenizer().segmentize(line)) {
          int[][] spans = spans(sentence, line, from);
          for (int[] span : spans) {
            from = Math.max(from, span[1]);
          }
          names(decoder.decode(decoder.toNodeArray(sentence)), sentence, spans, text, start, names);
        }
      }
      start += line.length() + 1;
    }
  }

  /// Where each token lies in the line, from `from` on; -1 for one that is not there as it is written.
  private static int[][] spans(List<Token> sentence, String line, int from) {
    int[][] spans = new int[sentence.size()][];
    int cursor = from;
    for (int i = 0; i < spans.length; i++) {
      String word = sentence.get(i).getWordForm();
      int at = sentence.get(i).getStartOffset();
      if (at < cursor || !line.startsWith(word, at)) {
        at = line.indexOf(word, cursor);
        at = at - cursor <= SLIP ? at : -1;
      }
      spans[i] = new int[] {at, at < 0 ? -1 : at + word.length()};
      cursor = Math.max(cursor, spans[i][1]);
    }
    return spans;
  }

  /// Adds the names of one sentence; node `i` is token `i - 1`, and tags are B-, I-, L- (last) and U- (alone).
  private static void names(
      NLPNode[] nodes, List<Token> sentence, int[][] spans, String text, int start, ArrayNode names) {
    int next;
    for (int i = 1; i < nodes.length; i = next) {
      String tag = tag(nodes, i);
      next = i + 1;
      if (tag.isEmpty()) {
        continue;
      }
      String type = tag.substring(2);
      char mark = tag.charAt(0);
      while ((mark == 'B' || mark == 'I') && (tag(nodes, next).equals("I-" + type) || tag(nodes, next).equals("L-" + type))) {
        mark = tag(nodes, next++).charAt(0);
      }
      int from = start + spans[i - 1][0];
      int to = start + spans[next - 2][1];
      if (KINDS.containsKey(type) && from >= start && to > from && same(text.substring(from, to), sentence.subList(i - 1, next - 1))) {
        names.addArray().add(text.codePointCount(0, from)).add(text.codePointCount(0, to)).add(KINDS.get(type));
      }
    }
  }

  private static String tag(NLPNode[] nodes, int i) {
    String tag = i < nodes.length ? nodes[i].getNamedEntityTag() : null;
    return tag == null || tag.length() < 3 ? "" : tag;
  }

  private static boolean same(String surface, List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    tokens.forEach(token -> words.append(token.getWordForm()));
    return bare(surface).equals(bare(words.toString()));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }
}
