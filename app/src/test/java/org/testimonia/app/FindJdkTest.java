package org.testimonia.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that finds a JDK for the launcher and for make, on invented JDKs.
class FindJdkTest {
  @TempDir private Path folder;

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path bin = Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(bin.resolve(program), "#!/bin/sh\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home.toRealPath();
  }

  private static String found(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", Cli.ROOT.resolve("bin/find-jdk").toString());
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.strip();
  }

  @Test
  void javaHomeComesFirst() throws IOException, InterruptedException {
    Path home = jdk("home", "21.0.9");
    assertThat(found(Map.of("JAVA_HOME", home.toString()))).isEqualTo(home.toString());
  }

  @Test
  void thenTheJavaOnPathThroughItsLinks() throws IOException, InterruptedException {
    Path home = jdk("a jdk with spaces", "25");
    Path old = jdk("old", "17.0.15");
    Path links = Files.createDirectory(folder.resolve("links"));
    Files.createSymbolicLink(links.resolve("java"), home.resolve("bin/java"));
    String path = links + ":/usr/bin:/bin";
    assertThat(found(Map.of("JAVA_HOME", old.toString(), "PATH", path))).isEqualTo(home.toString());
  }

  @Test
  void whatIsTooOldIsPassedOver() throws IOException, InterruptedException {
    Path old = jdk("old", "17.0.15");
    Path sdkman = Files.createDirectories(folder.resolve("sdkman"));
    jdk("sdkman/candidates/java/99", "99.0.1");
    assertThat(found(Map.of("JAVA_HOME", old.toString(), "SDKMAN_DIR", sdkman.toString())))
        .satisfiesAnyOf(
            home -> assertThat(home).endsWith("java/99"),
            // Where PATH holds a good one, that comes before the usual places.
            home -> assertThat(home).isNotEmpty().isNotEqualTo(old.toString()));
  }
}
