#include "serve/client.h"

/* The assembler puts the files in as they are; paths are seen from where
 * make runs. */
#define FILE_OF(name) "\t.incbin \"src/serve/" name "\"\n"
#define CARRY(name, files) \
	__asm__(".pushsection .rodata\n" #name ":\n" files #name "_end:\n" \
		".popsection\n"); \
	extern const char name[], name##_end[]

CARRY(client_script_bytes, FILE_OF("preview_news.js")
	FILE_OF("preview_panel.js") FILE_OF("preview_renew.js")
	FILE_OF("preview.js"));
CARRY(client_style_bytes, FILE_OF("preview.css"));

Str client_script(void)
{
	return (Str){client_script_bytes,
		(size_t)(client_script_bytes_end - client_script_bytes)};
}

Str client_style(void)
{
	return (Str){client_style_bytes,
		(size_t)(client_style_bytes_end - client_style_bytes)};
}
