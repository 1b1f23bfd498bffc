#include "serve/http_library.h"

#include <dlfcn.h>

bool http_library_load(HttpLibrary *ret_library)
{
	void *library = dlopen(HTTP_LIBRARY, RTLD_NOW);
	if (!library)
		return false;
#define CALL(name) \
	&& (*(void **)&ret_library->name = dlsym(library, "MHD_" #name))
	return true HTTP_CALLS(CALL);
#undef CALL
}
