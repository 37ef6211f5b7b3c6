package org.testimonia.read.tagging;

/// A run of word pieces with one role.
///
/// @param first its first piece
/// @param end one past its last
/// @param trust how probable its least sure piece is, from 0 to 1
record Tagged(Role role, int first, int end, double trust) {}
