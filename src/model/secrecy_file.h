/* Secrecy markings in attachments: files of other programs.
 * Knows texts in any encoding, strings of PDF, mail, archives and what stands
 * in them uncompressed; must not know paths, and never hands back what it found.
 * What is compressed stays unseen. */
#ifndef MODEL_SECRECY_FILE_H
#define MODEL_SECRECY_FILE_H

#include "base/str.h"

/* Whether a line, a cell or a string of the file is a marking, or the path of
 * a file in an archive has one. */
bool secrecy_file(Str bytes);

#endif
