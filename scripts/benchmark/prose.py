"""Blocks of Vietnamese Markdown, made once and drawn by dice. Knows words and
Markdown, nothing of who keeps which file where."""
from benchmark import words
from benchmark.dice import Dice

# So many of each kind of block: enough that hardly two outlines share three.
POOL = 600


def lowered(text):
	return text[0].lower() + text[1:]


def clause(dice):
	return (f"{dice.pick(words.SUBJECTS)} {dice.pick(words.PREDICATES)} "
		f"{dice.pick(words.PURPOSES)}")


def sentence(dice):
	shape = dice.below(4)
	if shape == 0:
		return clause(dice) + "."
	if shape == 1:
		return f"{dice.pick(words.OPENINGS)}, {lowered(clause(dice))}."
	if shape == 2:
		return f"{clause(dice)}, {dice.pick(words.RESULTS)}."
	return (f"{dice.pick(words.SUBJECTS)} "
		f"**{dice.pick(words.PREDICATES)}** "
		f"{dice.pick(words.PURPOSES)}, *{dice.pick(words.RESULTS)}*.")


def paragraph(dice):
	return " ".join(sentence(dice) for _ in range(3))


def bullets(dice):
	lines = [f"- {dice.pick(words.SUBJECTS)} {dice.pick(words.PREDICATES)};"
		for _ in range(4)]
	lines[-1] = lines[-1][:-1] + "."
	lines.insert(2, f"  - {dice.pick(words.RESULTS).capitalize()};")
	return "\n".join(lines)


def steps(dice):
	return "\n".join(f"{i}. {sentence(dice)}" for i in range(1, 4))


def figures(dice):
	rows = ["| Nội dung | Kỳ trước | Kỳ này | So sánh |",
		"|---|---:|---:|:---:|"]
	for measure in dice.several(words.MEASURES, 5):
		before, now = 10 + dice.below(90), 20 + dice.below(90)
		sign = "tăng" if now > before else "giảm"
		rows.append(f"| {measure} | {before} | {now} | {sign} "
			f"{abs(now - before)} |")
	return "\n".join(rows)


def duties(dice):
	rows = ["| Việc | Tổ đảng, bộ phận | Thời gian |", "|---|---|---|"]
	for _ in range(4):
		action = dice.pick(words.PREDICATES).capitalize()
		rows.append(f"| {action} | {dice.pick(words.SUBJECTS)} "
			f"| Quý {1 + dice.below(4)} |")
	return "\n".join(rows)


def quote(dice):
	return f"> {sentence(dice)}"


def questions(dice):
	return "\n".join(f"{i}. {question}" for i, question in enumerate(
		dice.several(words.QUESTIONS, 3), 1))


def pool(make, seed):
	dice = Dice(seed)
	return [make(dice) for _ in range(POOL)]


class Blocks:
	"""A pool for each kind of block."""

	def __init__(self):
		self.sentences = pool(sentence, 101)
		self.paragraphs = pool(paragraph, 102)
		self.bullets = pool(bullets, 103)
		self.steps = pool(steps, 104)
		self.figures = pool(figures, 105)
		self.duties = pool(duties, 106)
		self.quotes = pool(quote, 107)
		self.questions = pool(questions, 108)

	def outline(self, dice, cites, links, survey):
		"""The body of an outline: cites and links are two pieces of
		Markdown each, which stand in running text; survey is a
		sentence of its own."""
		pick = dice.pick
		return f"""## Mở đầu

{pick(self.paragraphs)} Chuyên đề thực hiện {cites[0]}, tiếp nối {links[0]}.

## I. Thực trạng

{pick(self.paragraphs)}[^1]

{pick(self.bullets)}

{pick(self.figures)}

{pick(self.sentences)} {survey}

## II. Nguyên nhân

{pick(self.sentences)} Theo {cites[1]}, những việc này cần được làm rõ.

{pick(self.steps)}

## III. Giải pháp

### 1. Về nhận thức

{pick(self.paragraphs)}

{pick(self.quotes)}

### 2. Về cách làm

{pick(self.bullets)}

{pick(self.paragraphs)} Cách làm ở {links[1]} cần được vận dụng.[^2]

### 3. Phân công

{pick(self.duties)}

## Câu hỏi thảo luận

{pick(self.questions)}

[^1]: {pick(words.NOTES)}
[^2]: {pick(words.NOTES)}
"""

	def proceedings(self, dice, speaker):
		pick = dice.pick
		return (f"Đồng chí **{speaker}** trình bày đề cương. "
			f"{pick(self.sentences)}\n\n{pick(self.bullets)}\n\n"
			f"{pick(self.paragraphs)}")
