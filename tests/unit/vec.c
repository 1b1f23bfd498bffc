#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/str.h"
#include "base/vec.h"

typedef struct Card {
	int suit, number;
} Card;

static int by_suit(const void *left, const void *right)
{
	const Card *a = left, *b = right;
	return a->suit - b->suit;
}

static void sorting(void **state)
{
	Card cards[] = {{3, 0}, {1, 1}, {2, 2}, {1, 3}};
	(void)state;
	SORT((Card *)NULL, 0, by_suit);
	SORT(cards, 1, by_suit);
	assert_int_equal(cards[0].suit, 3);
	SORT(cards, COUNT(cards), by_suit);
	for (size_t i = 1; i < COUNT(cards); i++)
		assert_true(cards[i - 1].suit <= cards[i].suit);
}

static int by_suit_of_neighbours(const void *left, const void *right)
{
	assert_ptr_equal((const Card *)left + 1, right);
	return by_suit(left, right);
}

static void sorted_is_left_alone(void **state)
{
	Card cards[100];
	(void)state;
	for (int i = 0; i < 100; i++)
		cards[i] = (Card){i / 10, i};
	SORT(cards, COUNT(cards), by_suit_of_neighbours);
	for (int i = 0; i < 100; i++)
		assert_int_equal(cards[i].number, i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sorting),
		cmocka_unit_test(sorted_is_left_alone)
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
