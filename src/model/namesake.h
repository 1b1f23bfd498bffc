/* Documents that share a symbol, told apart by their dates.
 * Knows which of them goes by the symbol alone; must not know who cites them.
 *
 * A date in an id says that there is another one. So it stands there only
 * where whoever may read the document may read another one too. */
#ifndef MODEL_NAMESAKE_H
#define MODEL_NAMESAKE_H

#include "model/audience.h"
#include "model/register.h"

/* Sets id, readers and namesake of each, as reader is to see them; reports
 * those that have a date in common too. */
void namesakes_part(const Decoder *decoder, List documents, List audiences,
	const Audience *reader);

#endif
