package org.testimonia.model;

import java.util.Optional;
import org.testimonia.text.Span;

/// What an actor threatens, pledges, offers, refuses, demands, accepts or denies.
///
/// @param id made of the account's id and the action's place
/// @param actor fullest name or description of who is bound; empty when unsure
/// @param kind what sort of commitment
/// @param action the words that say what is to be done
/// @param condition the words that say under which condition
/// @param addressee to whom, when the text tells
/// @param statement id of the statement it is part of
/// @param modality how firmly it is put
public record Commitment(
    String id,
    Optional<String> actor,
    CommitmentKind kind,
    Span action,
    Optional<Span> condition,
    Optional<String> addressee,
    Optional<String> statement,
    CommitmentModality modality) {}
