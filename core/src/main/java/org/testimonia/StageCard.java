package org.testimonia;

import java.util.List;

/// What a stage is, for people: `testimonia explain` prints these.
///
/// @param name of the stage, the same in packages, progress, run report and docs
/// @param does what goes in and what comes out
/// @param parts libraries and models it rests on, with versions; empty when it rests on the JDK
/// @param settings the settings that reach it, as `name=value`; empty when none does
public record StageCard(String name, String does, String parts, List<String> settings) {
  public StageCard {
    settings = List.copyOf(settings);
  }

  static StageCard of(String name, String does, String... settings) {
    return new StageCard(name, does, Build.parts(name), List.of(settings));
  }
}
