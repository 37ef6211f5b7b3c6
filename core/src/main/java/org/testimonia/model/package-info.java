/// The words of the domain as records: what each stage hands to the next. JDK and JSpecify only. In
/// the order of the pipeline: [Capture][org.testimonia.model.Capture],
/// [Article][org.testimonia.model.Article], [Reading][org.testimonia.model.Reading],
/// [Story][org.testimonia.model.Story], [Comparison][org.testimonia.model.Comparison],
/// [Dossier][org.testimonia.model.Dossier].
@NullMarked
package org.testimonia.model;

import org.jspecify.annotations.NullMarked;
