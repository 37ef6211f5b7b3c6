package org.testimonia.model;

/// In what the sides of a claim differ.
public enum DifferenceType {
  NUMBER,
  WORDING,
  SPEAKER,
  TIME,
  PLACE,
  SCOPE,
  MODALITY,
  POLARITY
}
