package org.testimonia.app;

import java.util.List;
import org.testimonia.model.SourceRef;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Sources as a user names them.
final class SourceNames {
  private SourceNames() {}

  /// @throws ParameterException when there is none
  static List<SourceRef> refs(CommandSpec command, List<String> names) {
    if (names.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "Missing required parameter: 'SOURCE...'");
    }
    return names.stream()
        .map(name -> {
          if (name.isBlank()) {
            throw new Failure(ExitCode.USAGE, "a source without a name");
          }
          return new SourceRef(name);
        })
        .toList();
  }
}
