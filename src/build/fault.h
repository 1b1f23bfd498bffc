/* The mistakes that writing the output can report, as one table.
 * Knows codes and sentences; must not know when they apply. */
#ifndef BUILD_FAULT_H
#define BUILD_FAULT_H

#include "base/diag.h"

typedef enum BuildFault {
	BUILD_TWICE,
	BUILD_NESTED,
	BUILD_BAD_PATH,
	BUILD_TOO_LARGE,
	/* From here on it is the output folder that is in the way. */
	BUILD_TAKEN,
	BUILD_UNSAFE,
	BUILD_FOREIGN,
	BUILD_PUBLICATION,
	BUILD_OTHER_LABEL,
	BUILD_OWN_FOLDER,
	BUILD_BUSY,
	BUILD_DAMAGED,
	BUILD_FAULTS
} BuildFault;

const Fault *build_fault(BuildFault id);
/* Whether one of the reports says that the output folder is in the way. */
bool build_fault_of_output(const Diag *diag);

#endif
