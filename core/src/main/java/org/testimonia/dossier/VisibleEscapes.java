package org.testimonia.dossier;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.Serial;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes characters that command a terminal or turn the text as `\\uXXXX`. The strings stay exact,
/// and a file of JSON can be looked at safely.
final class VisibleEscapes extends CharacterEscapes {
  @Serial private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    codes[0x7f] = ESCAPE_STANDARD;
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    int type = Character.getType(ch);
    boolean hidden =
        type == Character.CONTROL
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || (type == Character.FORMAT && ch != 0x200C && ch != 0x200D);
    return hidden ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", ch)) : null;
  }
}
