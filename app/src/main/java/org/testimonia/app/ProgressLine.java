package org.testimonia.app;

import java.io.PrintWriter;
import org.testimonia.RunReport;

/// One line on the error stream that says how far the run has come; silent unless a person looks.
final class ProgressLine implements RunReport.Progress {
  /// Of the bar, characters.
  private static final int WIDTH = 20;

  private final Console console;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void at(String stage, int done, int of) {
    if (console.errIsTerminal()) {
      String count =
          done == 0 || of == 0
              ? Integer.toString(Math.max(done, of))
              : bar(done, of) + " " + done + "/" + of;
      show(Console.CLEAR_LINE + stage + " " + count + " …");
    }
  }

  private static String bar(int done, int of) {
    int full = (int) ((long) WIDTH * done / Math.max(of, 1));
    return "█".repeat(Math.min(full, WIDTH)) + "░".repeat(WIDTH - Math.min(full, WIDTH));
  }

  /// Takes the line away.
  synchronized void clear() {
    if (console.errIsTerminal()) {
      show(Console.CLEAR_LINE);
    }
  }

  private void show(String text) {
    PrintWriter err = console.err();
    err.print(text);
    err.flush();
  }
}
