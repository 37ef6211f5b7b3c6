package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void whatATerminalWouldObeyIsWrittenOut() {
    assertThat(Console.tame("a\u001b[2Jb\r\n\u0007\u009b\u202e\u2028\ud800"))
        .isEqualTo("a\\u001b[2Jb\\u000d\\u000a\\u0007\\u009b\\u202e\\u2028\\ud800");
  }

  @Test
  void whatPeopleReadStays() {
    String text = "Ærø – „Straße“ 日本 🐎 العربية (x)";
    assertThat(Console.tame(text)).isEqualTo(text);
  }
}
