package org.testimonia.model;

/// Why a stretch of a page is held to be furniture, not account.
public enum FurnitureReason {
  REPEATED_HEADLINE,
  NAVIGATION,
  TABLE_OF_CONTENTS,
  ADVERTISEMENT,
  PROMOTION,
  RELATED_LINK,
  SUBSCRIPTION,
  SHARING,
  CAPTION,
  COMMENTS,
  BYLINE,
  TIMESTAMP,
  DATELINE,
  COPYRIGHT,
  EDITORIAL_NOTE,
  /// Words that stand elsewhere in the account: a pull quote, a paragraph given twice.
  REPETITION,
  /// Marks without words: rules, asterisks, end signs.
  ORNAMENT,
  /// The same lines stand in other accounts of the same outlet.
  OUTLET_BOILERPLATE,
  /// Consent, sign-in and technical notices.
  NOTICE
}
