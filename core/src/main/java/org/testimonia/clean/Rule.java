package org.testimonia.clean;

import java.util.List;

/// One way to find furniture. Rules run one after the other, each over what the ones before left.
interface Rule {
  /// The page's pieces with this rule's findings, in order.
  List<Piece> apply(Page page);
}
