#include "base/fence_calls.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

/* What the kernel calls this machine. */
#if defined __x86_64__
#define MACHINE AUDIT_ARCH_X86_64
#elif defined __aarch64__
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined __riscv && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#endif

#ifdef MACHINE

#define LOAD(offset) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (offset))
#define REFUSED BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)
#define ALLOWED BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

/* Each is compared, and refused when it is equal. */
#define REFUSE(number) \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), REFUSED

/* The sanitiser looks for leaks by tracing its own process. */
#ifdef __SANITIZE_ADDRESS__
#define REFUSE_TRACING
#else
#define REFUSE_TRACING REFUSE(SYS_ptrace),
#endif

/* Programs, other processes' memory and files, the way around this filter,
 * others. */
#define REFUSE_ALWAYS \
	REFUSE(SYS_execve), REFUSE(SYS_execveat), REFUSE_TRACING \
	REFUSE(SYS_process_vm_readv), REFUSE(SYS_process_vm_writev), \
	REFUSE(SYS_pidfd_getfd), REFUSE(SYS_io_uring_setup), \
	REFUSE(SYS_connect), REFUSE(SYS_socketpair)

/* Where a call's arguments decide, the rest is skipped by other calls. */
#define STATEMENTS(...) (sizeof (struct sock_filter[]){__VA_ARGS__} / \
	sizeof(struct sock_filter))
#define EXAMINE(number, ...) \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, \
		STATEMENTS(__VA_ARGS__) + 1), __VA_ARGS__, ALLOWED

/* The halves of an argument: on these machines the lower one comes first. */
#define LOWER(i) LOAD(offsetof(struct seccomp_data, args[i]))
#define UPPER(i) LOAD(offsetof(struct seccomp_data, args[i]) + 4)
#define MUST_BE(one, other) \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (one), 2, 0), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (other), 1, 0), REFUSED
#define MUST_LACK(bits) \
	BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, (bits), 0, 1), REFUSED

enum { SOCK_KIND = 0xf };	/* the other bits of a type are flags */

/* All that is needed to answer through TCP. Other kinds of sockets can send to
 * an address that stands in memory, where no filter sees it; TCP ignores that
 * address, unless it is to connect with the first bytes that it sends. */
#define EXAMINE_SOCKETS \
	EXAMINE(SYS_socket, LOWER(0), MUST_BE(AF_INET, AF_INET6), LOWER(1), \
		BPF_STMT(BPF_ALU | BPF_AND | BPF_K, SOCK_KIND), \
		MUST_BE(SOCK_STREAM, SOCK_STREAM), LOWER(2), \
		MUST_BE(0, IPPROTO_TCP)), \
	EXAMINE(SYS_sendto, LOWER(4), MUST_BE(0, 0), UPPER(4), MUST_BE(0, 0), \
		LOWER(3), MUST_LACK(MSG_FASTOPEN)), \
	EXAMINE(SYS_sendmsg, LOWER(2), MUST_LACK(MSG_FASTOPEN)), \
	REFUSE(SYS_sendmmsg)

/* Calls in the manner of another machine (of 32 bits, x32) are refused. */
#define BEGIN \
	LOAD(offsetof(struct seccomp_data, arch)), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0), REFUSED, \
	LOAD(offsetof(struct seccomp_data, nr)), \
	BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), REFUSED

bool fence_calls(bool listens)
{
	struct sock_filter silent[] = {
		BEGIN, REFUSE_ALWAYS, REFUSE(SYS_socket), ALLOWED
	};
	struct sock_filter answering[] = {
		BEGIN, REFUSE_ALWAYS, EXAMINE_SOCKETS, ALLOWED
	};
	struct sock_fprog program = {sizeof silent / sizeof *silent, silent};
	if (listens)
		program = (struct sock_fprog){
			sizeof answering / sizeof *answering, answering};
	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

#else

bool fence_calls(bool listens)
{
	(void)listens;
	return false;
}

#endif
