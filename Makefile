# make site      install what is missing, build, and publish content/ into
#                site/; the last line names the page to open
# make install   the program and the import from Word for everyone, with themes,
#                manual pages and completion for bash, PREFIX=/usr/local
# make package   the same in one file, for machines without internet or compiler
# make test      the same for the tests' needs, and run every test but
# make test-web  Nu's HTML checker, a validator of JSON Schema, the preview and
#                the printed pages and the search in browsers (Java, npm,
#                Chromium, Firefox)
# make test-servers  the examples for nginx, Caddy and systemd, which it
#                installs (Debian starts the first two when they are: on a
#                machine of its own)
# make test-import  papers from Word by scripts/import (pandoc, which it installs)
# make churn     100,000 edits while watch runs, compared with clean builds
# make torture   every call for files and memory fails once, processes are
#                killed, disks are full; TSan and valgrind look on (strace,
#                valgrind; some 260,000 faults, two hours)
# make fuzz      clang's libFuzzer on every reader, MINUTES=10 in all
# make check     house rules only
# make bench     the speed of a build of 10,000 outlines, beside Hugo's and the
#                least that can be; BENCH_OPTIONS="..." for scripts/bench
# make bless     show how the expected outputs differ, and accept that
# DEV=1 turns warnings into errors; SAN=1 builds with ASan and UBSan, TSAN=1
# with TSan; V=1 shows the commands; LTO= links sooner what runs slower.

BUILD ?= build
CC = gcc
PKGS = libcmark-gfm yaml-0.1 lua5.4 libutf8proc libxxhash nettle
# Brought in by those who serve, when they do.
LATE_PKGS = libmicrohttpd
PKG_CFLAGS := $(shell pkg-config --cflags $(PKGS) $(LATE_PKGS) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(PKGS) 2>/dev/null)
WARN = -Wall -Wextra -Wpedantic -Wshadow -Wvla -Wformat=2 -Wwrite-strings \
	-Wstrict-prototypes -Wmissing-prototypes -Wundef $(if $(DEV),-Werror)
SANITIZE = $(if $(SAN),-fsanitize=address$(comma)undefined \
	-fno-sanitize-recover=undefined -fno-omit-frame-pointer \
	$(if $(FUZZ),-fsanitize=fuzzer-no-link)) \
	$(if $(TSAN),-fsanitize=thread)
OPTIMISE = $(if $(SAN)$(TSAN),-O1,-O2)
# The program is optimised as a whole, a tenth faster; what else is linked of
# the same objects is not.
LTO = $(if $(SAN)$(TSAN),,-flto=auto -ffat-lto-objects)
# What makes a fault in memory end the program and not more. The sanitisers
# look closer, and bear no second look.
HARDEN = -fPIE -fstack-protector-strong -fstack-clash-protection \
	$(if $(filter x86_64-% i%86-%,$(MACHINE)),-fcf-protection) \
	$(if $(SAN)$(TSAN),,-D_FORTIFY_SOURCE=3)
HARDEN_LINK = -pie -Wl,-z,relro,-z,now
MACHINE := $(shell $(CC) -dumpmachine 2>/dev/null)
QUIET = $(if $(V),,@)
comma = ,
CFLAGS = -std=c11 -D_GNU_SOURCE -g $(OPTIMISE) $(HARDEN) $(WARN) $(SANITIZE) \
	-Isrc -pthread $(PKG_CFLAGS)
# Within the program, which so starts sooner and runs where they are not.
LDLIBS = $(HARDEN_LINK) -Wl,-Bstatic -lcmark-gfm-extensions -linotifytools \
	$(PKG_LIBS) -Wl,-Bdynamic -lm -ldl -pthread

SOURCES = $(sort $(wildcard src/*/*.c))
OBJECTS = $(SOURCES:src/%.c=$(BUILD)/%.o)
LIBRARY = $(filter-out $(BUILD)/app/main.o,$(OBJECTS))
UNITS = $(sort $(wildcard tests/unit/*.c))
UNIT_PROGRAMS = $(UNITS:tests/unit/%.c=$(BUILD)/unit/%)

FUZZERS = $(patsubst tests/fuzz/%.c,$(BUILD)/fuzz/%,$(filter-out \
	%/main.c %/active.c,$(sort $(wildcard tests/fuzz/*.c))))

# Packages may have come after this make read its variables: build in another.
# All processors, unless the caller said how many.
JOBS = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j$(shell nproc))
AGAIN = $(MAKE) --no-print-directory $(JOBS)
SETUP = BUILD=$(BUILD) scripts/setup
RUN = tests/run --build $(BUILD)

# The sample shows every stage of a topic on this day; empty it for content
# of your own.
SITE_OPTIONS ?= --today 2025-09-10

.PHONY: site install package program units fuzzers test test-web test-servers \
	test-import churn torture fuzz check bench bless tested clean force
site: program
	@$(BUILD)/chuyende build $(SITE_OPTIONS)

PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
THEMES = $(SHARE)/chuyende/themes
MANUAL_EN = $(SHARE)/man/man1/chuyende.1
MANUAL_VI = $(SHARE)/man/vi/man1/chuyende.1
COMPLETION = $(SHARE)/bash-completion/completions/chuyende
DOCUMENTS = $(SHARE)/doc/chuyende
IMPORT = $(SHARE)/chuyende/import
SHARED = $(THEMES) $(MANUAL_EN) $(MANUAL_VI) $(COMPLETION) $(DOCUMENTS) $(IMPORT)
# Nothing of an older version stays, and everyone may read what came.
install: program
	install -D $(BUILD)/chuyende $(DESTDIR)$(PREFIX)/bin/chuyende
	install -d $(dir $(SHARED))
	rm -rf $(SHARED)
	cp -R themes $(THEMES)
	$(BUILD)/chuyende help --man --language en >$(MANUAL_EN)
	$(BUILD)/chuyende help --man --language vi >$(MANUAL_VI)
	$(BUILD)/chuyende help --completion >$(COMPLETION)
	install -d $(DOCUMENTS) $(IMPORT)/importing
	cp scripts/import $(IMPORT)
	cp scripts/importing/*.py $(IMPORT)/importing
	ln -sf ../share/chuyende/import/import $(DESTDIR)$(PREFIX)/bin/chuyende-import
	cp -R README.md LICENSE scripts/examples $(DOCUMENTS)
	chmod -R a+rX $(SHARED)

# One date and no owner: the same program makes the same bytes. The libraries
# within want their licences beside them.
PACKAGE = $(BUILD)/chuyende-$(firstword $(subst -, ,$(MACHINE))).tar.gz
STAGE = $(BUILD)/package
LICENCES = $(STAGE)/chuyende/share/doc/chuyende/licences
WITHIN = libcmark-gfm-dev libyaml-dev liblua5.4-dev libutf8proc-dev \
	libxxhash-dev libinotifytools0-dev nettle-dev
package: program
	rm -rf $(STAGE)
	@$(MAKE) --no-print-directory -o program install DESTDIR=$(STAGE) \
		PREFIX=/chuyende
	strip $(STAGE)/chuyende/bin/chuyende
	install -d $(LICENCES)
	for name in $(WITHIN); do install -m 644 \
		/usr/share/doc/$$name/copyright $(LICENCES)/$$name || exit; done
	tar --sort=name --mtime=@1735689600 --owner=0 --group=0 \
		--numeric-owner --mode=a+rX,go-w -C $(STAGE) -czf $(PACKAGE) chuyende
	rm -rf $(STAGE)
	@echo $(PACKAGE)

program:
	@$(SETUP) build
	+@$(AGAIN) $(BUILD)/chuyende

test: tested
	@$(RUN)

test-web: program
	@$(SETUP) web
	@$(RUN) nu schema preview dates paper search

test-servers: program
	@$(SETUP) servers
	@$(RUN) servers units

test-import: program
	@$(SETUP) test
	@$(SETUP) import
	@$(RUN) importing

churn: program
	@$(SETUP) test
	@$(RUN) --long churn

torture: tested
	@$(SETUP) torture
	+@$(AGAIN) TSAN=1 BUILD=$(BUILD)/tsan $(BUILD)/tsan/chuyende
	@$(RUN) --long torture

# Built apart, with clang; findings are kept in that folder.
MINUTES ?= 10
fuzz:
	@$(SETUP) fuzz
	+@$(AGAIN) CC=clang SAN=1 FUZZ=1 BUILD=$(BUILD)/fuzzing fuzzers
	@tests/fuzz/run $(BUILD)/fuzzing $(MINUTES)

check:
	@$(SETUP) test
	@$(RUN) house

bench: program
	@$(SETUP) $(if $(findstring --search,$(BENCH_OPTIONS)),search,bench)
	@scripts/bench --program $(BUILD)/chuyende --build $(BUILD)/bench \
		$(BENCH_OPTIONS)

bless: program
	@$(SETUP) test
	@$(RUN) --bless golden invalid cli $(if $(shell command -v pandoc),importing)

# Everything that the tests run: as shipped, and with the sanitisers.
tested:
	@$(SETUP) test
	+@$(AGAIN) $(BUILD)/chuyende units $(BUILD)/torture/fault.so
	+@$(AGAIN) SAN=1 BUILD=$(BUILD)/san $(BUILD)/san/chuyende units \
		fuzzers

$(BUILD)/chuyende: $(OBJECTS) $(BUILD)/list
	@echo "  link $@"
	$(QUIET)$(CC) $(CFLAGS) $(LTO) -o $@ $(OBJECTS) $(LDLIBS)

$(BUILD)/%.o: src/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	@echo "  cc $@"
	$(QUIET)$(CC) $(CFLAGS) $(LTO) -MMD -MP -c -o $@ $<

# The program carries the preview's part in the browser, which the assembler
# puts in.
$(BUILD)/serve/client.o: $(wildcard src/serve/preview*)
$(BUILD)/serve/client.o: LTO =

units: $(UNIT_PROGRAMS)
$(BUILD)/unit/%: tests/unit/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo "  link $@"
	$(QUIET)$(CC) $(CFLAGS) -fno-lto -MMD -MP -o $@ $< $(LIBRARY) \
		-lcmocka $(LDLIBS)

# Preloaded: it strikes the calls of a program as it is shipped.
$(BUILD)/torture/%.so: tests/torture/%.c
	@mkdir -p $(@D)
	@echo "  link $@"
	$(QUIET)$(CC) -std=c11 -g -O2 $(WARN) -fPIC -shared -o $@ $< -ldl

# Without libFuzzer a target runs on the files that it is given.
fuzzers: $(FUZZERS)
$(BUILD)/fuzz/%: tests/fuzz/%.c tests/fuzz/active.c tests/fuzz/main.c \
		tests/fuzz/fuzz.h tests/fuzz/active.h $(LIBRARY)
	@mkdir -p $(@D)
	@echo "  link $@"
	$(QUIET)$(CC) $(CFLAGS) -fno-lto -o $@ $< tests/fuzz/active.c $(if \
		$(FUZZ),-fsanitize=fuzzer,tests/fuzz/main.c) $(LIBRARY) $(LDLIBS)

# The oracle for our order of Vietnamese texts; nothing else knows ICU.
$(BUILD)/unit/collation: LDLIBS += -licui18n -licuuc

# These change when what they hold does: nothing that was built with other
# flags, or of other files, is taken for built.
$(BUILD)/flags: HOLDS = $(CC) $(CFLAGS) $(LTO)
$(BUILD)/list: HOLDS = $(OBJECTS)
$(BUILD)/flags $(BUILD)/list: force
	@mkdir -p $(@D)
	@echo '$(HOLDS)' | cmp -s - $@ || echo '$(HOLDS)' >$@

clean:
	rm -rf $(BUILD)

-include $(OBJECTS:.o=.d) $(UNIT_PROGRAMS:=.d)
