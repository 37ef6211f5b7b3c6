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
  /// The same lines stand in other accounts of the same outlet.
  OUTLET_BOILERPLATE,
  /// Consent, sign-in and technical notices.
  NOTICE
}
