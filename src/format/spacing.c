#include "format/spacing.h"

bool spacing_is_space(unsigned rune)
{
	return rune == ' ' || rune == 0xA0 || (rune >= 0x2000 && rune <= 0x200A)
		|| rune == 0x202F || rune == 0x205F || rune == 0x3000;
}

bool spacing_is_dash(unsigned rune)
{
	return rune == '-' || (rune >= 0x2010 && rune <= 0x2015)
		|| rune == 0x2212;
}

bool spacing_is_unseen(unsigned rune)
{
	return rune == 0xAD || (rune >= 0x200B && rune <= 0x200F)
		|| (rune >= 0x202A && rune <= 0x202E)
		|| (rune >= 0x2060 && rune <= 0x206F) || rune == 0xFEFF;
}
