/* The mistakes that publishing can report, as one table.
 * Knows codes and sentences; must not know when they apply. */
#ifndef BUILD_RELEASE_FAULT_H
#define BUILD_RELEASE_FAULT_H

#include "base/diag.h"

typedef enum ReleaseFault {
	RELEASE_UNSAFE,
	RELEASE_FOREIGN,
	RELEASE_NO_LINK,
	RELEASE_OTHER_LABEL,
	RELEASE_BUSY,
	RELEASE_UNREADABLE,
	RELEASE_FEWER,
	RELEASE_DIFFERS,
	RELEASE_MISSING,
	RELEASE_GONE,
	RELEASE_ADRIFT,
	RELEASE_STRAY,
	RELEASE_NONE,
	RELEASE_NO_EARLIER,
	RELEASE_EARLIER_SPOILT,
	RELEASE_ORPHAN,
	RELEASE_UNSTABLE,
	RELEASE_FORGOTTEN,
	RELEASE_DENIED,
	RELEASE_CLOSED,
	RELEASE_FAULTS
} ReleaseFault;

const Fault *release_fault(ReleaseFault id);

#endif
