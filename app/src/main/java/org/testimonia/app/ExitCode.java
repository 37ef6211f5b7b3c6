package org.testimonia.app;

/// How a run ended, for scripts: the only place where exit codes are given out.
enum ExitCode {
  /// All went well; sources may have been dropped, each with a warning.
  OK(0, "all went well; sources that gave no account were named"),
  /// A defect of ours.
  DEFECT(1, "a defect in Testimonia: please report it"),
  /// The command line asks for something that does not exist.
  USAGE(2, "the command line was not understood"),
  /// Not one of the sources gave an account.
  NO_ACCOUNT(3, "none of the sources gave an account"),
  /// The result could not be written.
  OUTPUT(4, "the output could not be written"),
  /// More accounts, or longer ones, than memory holds.
  MEMORY(5, "the memory did not suffice"),
  /// The library is damaged, locked, of a newer program or not there.
  LIBRARY(6, "the library could not be used");

  private final int code;
  private final String words;

  ExitCode(int code, String words) {
    this.code = code;
    this.words = words;
  }

  int code() {
    return code;
  }

  /// For the help text.
  String words() {
    return words;
  }
}
