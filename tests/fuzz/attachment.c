#include "fuzz.h"

#include "model/secrecy_file.h"

/* Files of other programs, whatever stands in them. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	secrecy_file((Str){(const char *)data, size});
	return 0;
}
