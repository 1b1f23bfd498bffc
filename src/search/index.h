/* The search index of a portal, cut into shards that a browser loads one by
 * one.
 * Knows terms, their order and the text form of shards; must not know files
 * or pages that search.
 *
 * A shard is {KEY: {SPELLED: [HITS...]}}, by rising key. A key is a folded
 * syllable ("dao"), a symbol ("144-qd/tw"), a filter ("=cell-dao-tao") or
 * two neighbours ("-dao-duc"); its spelled forms are those of
 * format/syllable.h. HITS are the numbers of papers, a text for each weight,
 * those at the end left out when empty. It tells differences in base 32: '<' to
 * '[' are the digits 0 to 31 of a number that goes on, ']' to '|' those that end
 * it.
 */
#ifndef SEARCH_INDEX_H
#define SEARCH_INDEX_H

#include "build/pool.h"
#include "search/gather.h"

typedef struct SearchIndex SearchIndex;

/* Reads all papers of site. In arena. */
SearchIndex *index_build(Arena *arena, const Site *site, Pool *pool,
	Diag *diag);

const Site *index_site(const SearchIndex *index);
const PaperList *index_papers(const SearchIndex *index);
size_t index_shard_count(const SearchIndex *index);
/* The first key: a shard holds the keys from there to the next one's. It
 * holds letters from a to z, digits and '-', behind a filter's '='; that of the
 * first shard is empty. */
Str index_shard_key(const SearchIndex *index, size_t shard);
void index_write_shard(const SearchIndex *index, size_t shard,
	Arena *scratch, Buf *out);

#endif
