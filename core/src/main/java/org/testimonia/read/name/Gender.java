package org.testimonia.read.name;

/// How a person is referred to, as far as the words of an account tell.
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN
}
