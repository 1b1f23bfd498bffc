#include "build/place.h"

#include <errno.h>

void place_init(Place *place, const Folder *output, const Plan *plan)
{
	*place = (Place){.output = output, .plan = plan,
		.folder = {.fd = -1}};
}

void place_done(Place *place)
{
	folder_close(&place->folder);
}

int place_enter(Place *place, unsigned number)
{
	if (place->entered && place->number == number)
		return place->error;
	folder_close(&place->folder);
	place->entered = true;
	place->number = number;
	place->error = folder_enter(place->output,
		place->plan->folders[number].path, &place->folder);
	return place->error;
}

bool place_full(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EROFS;
}
