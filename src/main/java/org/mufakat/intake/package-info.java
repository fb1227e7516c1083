/// Take articles as they really come: pages, PDFs, documents, feeds, mails, archives, addresses.
///
/// ```
/// paths, addresses → Intake → Original → Kind → Format → Draft → Article
/// ```
///
/// [org.mufakat.intake.Intake] finds originals, opening archives on the way; a [org.mufakat.intake.Format] for each
/// kind takes the text out of one, in a process of its own ([org.mufakat.intake.Workshop]), as what others wrote may
/// be made to hang or to fill the memory.
@NullMarked
package org.mufakat.intake;

import org.jspecify.annotations.NullMarked;
