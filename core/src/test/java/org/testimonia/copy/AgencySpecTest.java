package org.testimonia.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.testimonia.Given;
import org.testimonia.SpecFile;

class AgencySpecTest {
  private final AgencyFinder finder = new AgencyFinder();

  @TestFactory
  Stream<DynamicTest> agencies() {
    return SpecFile.lines(
        AgencyFinder.class,
        "agencies.spec",
        line -> {
          String[] parts = line.split(" => ", -1);
          String text = parts[0].replace('|', '\n');
          assertThat(finder.find(Given.account(text)).orElse("-")).isEqualTo(parts[1]);
        });
  }
}
