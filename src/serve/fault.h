/* What watching and serving can warn of, as one table.
 * Knows codes and sentences; must not know when they apply. */
#ifndef SERVE_FAULT_H
#define SERVE_FAULT_H

#include "base/diag.h"

typedef enum ServeFault {
	SERVE_FOLDERS_MAX,
	SERVE_SETS_MAX,
	SERVE_UNWATCHED,
	SERVE_NO_LIBRARY,
	SERVE_FAULTS
} ServeFault;

const Fault *serve_fault(ServeFault id);

#endif
