/* People as papers name them: several in one place, or as "Đ/c".
 * Knows those forms; must not know what else a name that leads nowhere may
 * have been meant as. */
#ifndef MODEL_NAMING_H
#define MODEL_NAMING_H

#include "model/target.h"

/* Where a reference may lead. */
typedef struct RefTargets {
	EntityKind kinds[2];	/* the second may be NONE */
	bool free;		/* a name that nobody has is just a name */
} RefTargets;

/* Whether key leads to one of targets. */
bool naming_leads(Linker *linker, Str key, const RefTargets *targets);
/* Name without "Đ/c", "đồng chí" before it. */
Str naming_bare(Str name);
/* The same without "ThS.", "PGS.TS." too. */
Str naming_untitled(Str name);
/* Takes "(ốm)" off the end of name, or returns nothing. */
Str naming_remark(Str *name);
/* Whether ref names a body or an office ("Chi ủy", "các tổ đảng") in the place
 * of a member; reports that. */
bool naming_tell_body(const Linker *linker, const Ref *ref);
/* Whether ref, which leads nowhere, names several people or cells each of which
 * is found once they are taken apart; reports that. */
bool naming_tell(Linker *linker, const Ref *ref, const Field *field,
	const RefTargets *targets);
/* Whether ref, a name that leads nowhere, holds that of a member, among other
 * words or in other letters ("ThS. TRẦN VĂN AN - Bí thư"); reports that. */
bool naming_tell_within(const Linker *linker, const Ref *ref);
/* Whether ref, a name that leads nowhere, is one member's without marks, or with
 * a tone on another letter ("Hoà" for "Hòa"); reports that. */
bool naming_tell_marks(const Linker *linker, const Ref *ref);

#endif
