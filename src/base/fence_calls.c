#include "base/fence_calls.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
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

/* Each is compared, and refused when it is equal. */
#define REFUSE(number) \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (number), 0, 1), \
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

/* Programs, other processes' memory, the way around this filter, others. */
#define REFUSE_ALWAYS \
	REFUSE(SYS_execve), REFUSE(SYS_execveat), \
	REFUSE(SYS_io_uring_setup), REFUSE(SYS_connect)

/* Calls in the manner of another machine (of 32 bits, x32) are refused. */
#define BEGIN \
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, \
		offsetof(struct seccomp_data, arch)), \
	BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0), \
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES), \
	BPF_STMT(BPF_LD | BPF_W | BPF_ABS, \
		offsetof(struct seccomp_data, nr)), \
	BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), \
	BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

#define END BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)

bool fence_calls(bool listens)
{
	struct sock_filter silent[] = {
		BEGIN, REFUSE_ALWAYS, REFUSE(SYS_socket), END
	};
	struct sock_filter answering[] = {BEGIN, REFUSE_ALWAYS, END};
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
