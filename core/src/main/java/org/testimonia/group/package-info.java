/// Stage `group`: accounts in, one by one, [changes][org.testimonia.model.StoryChange] of the
/// stories out. All that is remembered is a [state][org.testimonia.group.GroupState], an immutable
/// value. Start at [Grouper][org.testimonia.group.Grouper].
@NullMarked
package org.testimonia.group;

import org.jspecify.annotations.NullMarked;
