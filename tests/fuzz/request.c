#include "fuzz.h"

#include "serve/request.h"

/* A method, a target and header lines, each on a line of its own. */
static void read_request(Request *request, Str text)
{
	Str line, name, value;
	str_cut(text, '\n', &line, &text);
	str_cut(line, ' ', &request->method, &request->target);
	while (text.len) {
		str_cut(text, '\n', &line, &text);
		str_cut(line, ':', &name, &value);
		request_header(request, name, str_trim(value));
	}
}

static void check_path(Str path)
{
	CHECK(path.len && path.ptr[0] != '/');
	while (path.len) {
		Str part;
		str_cut(path, '/', &part, &path);
		CHECK(part.len && part.ptr[0] != '.');
		for (size_t i = 0; i < part.len; i++)
			CHECK((unsigned char)part.ptr[i] >= ' '
				&& part.ptr[i] != '\\' && part.ptr[i] != 0x7F);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const HostList hosts = {.names = {STR_INIT("127.0.0.1:8123"),
		STR_INIT("localhost:8123")}, .count = 2, .port = 8123};
	Request request = {0};
	Arena arena;
	Str path = {0};
	arena_init(&arena);
	read_request(&request, (Str){(const char *)data, size});
	unsigned status = request_judge(&arena, &request, &hosts, &path);
	CHECK(status >= 200 && status < 600);
	if (status == 200)
		check_path(path);
	request_target(&arena, (Str){(const char *)data, size});
	request_tag_listed((Str){(const char *)data, size}, STR("\"a\""));
	arena_done(&arena);
	return 0;
}
