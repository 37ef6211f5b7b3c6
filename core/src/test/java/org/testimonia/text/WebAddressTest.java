package org.testimonia.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "' HTTP://Quay.Example:80 ', http://quay.example/",
    "https://quay.example/a b|c?q=ü#top, https://quay.example/a%20b%7Cc?q=%C3%BC",
    "https://kän.example/x, https://xn--kn-via.example/x",
    "https://quay.example/100%/%41, https://quay.example/100%25/%41",
    "https://quay.example/\ud83d\udea2, https://quay.example/%F0%9F%9A%A2",
    "https://quay.example:8443/a?b#c, https://quay.example:8443/a?b",
  })
  void addressesAreReadLeniently(String given, String expected) {
    assertThat(WebAddress.parse(given)).contains(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "news.html", "/a/b", "file:///etc/passwd", "https://", "ftp://a/b"})
  void whatIsNoAddressIsNone(String given) {
    assertThat(WebAddress.parse(given)).isEmpty();
  }

  @Test
  void linksAreReadFromTheirPage() {
    URI page = URI.create("https://quay.example/news/feed.xml");
    assertThat(WebAddress.resolve(page, "../a b"))
        .contains(URI.create("https://quay.example/a%20b"));
    assertThat(WebAddress.resolve(page, "//other.example/x"))
        .contains(URI.create("https://other.example/x"));
    assertThat(WebAddress.resolve(page, "javascript:void(0)")).isEmpty();
  }

  @Test
  void oneArticleHasOneKey() {
    String key = WebAddress.key(URI.create("https://www.quay.example/a/?utm_source=x&id=3"));
    assertThat(key).isEqualTo("quay.example/a?id=3");
    assertThat(WebAddress.key(URI.create("http://quay.example/a?id=3&fbclid=9"))).isEqualTo(key);
    assertThat(WebAddress.key(URI.create("http://quay.example/a?id=4"))).isNotEqualTo(key);
  }
}
