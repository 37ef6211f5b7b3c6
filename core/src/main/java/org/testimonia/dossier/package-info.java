/// Stage `dossier`: a story and its comparison in, a [dossier][org.testimonia.model.Dossier] out,
/// and its printers. Start at [DossierAssembler][org.testimonia.dossier.DossierAssembler], then
/// [DossierPrinter][org.testimonia.dossier.DossierPrinter].
@NullMarked
package org.testimonia.dossier;

import org.jspecify.annotations.NullMarked;
