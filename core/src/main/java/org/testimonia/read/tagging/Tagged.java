package org.testimonia.read.tagging;

/// A run of word pieces that a head marks as one.
///
/// @param kind which of the head's kinds, from 0
/// @param first its first piece
/// @param end one past its last
/// @param trust how probable its least sure piece is, from 0 to 1
record Tagged(int kind, int first, int end, double trust) {}
