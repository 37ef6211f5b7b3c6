package org.testimonia.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/// Where a run begins and ends.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Not System.out, which swallows the news that nobody reads any more or that the disk is full.
    Console console =
        Console.of(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Boolean.getBoolean("testimonia.out.terminal"),
            Boolean.getBoolean("testimonia.err.terminal"));
    System.exit(Testimonia.run(console, args));
  }
}
