"""The content folder of a portal, in the format of chuyende. Knows keys and
file names; what stands in the texts comes from elsewhere."""
import os

from benchmark.dice import Dice
from benchmark.minutes import AGENDA, DAY, MOTION, Minutes
from benchmark.portal import NAME, YEARS, shown

OUTLINE_SEED = 1_000_000

# What a generated year cannot keep: few proposals, minutes for a third,
# opinions within the minutes only, two sessions in a small year.
RULES_OFF = ("R08", "R10", "R12", "R18", "R23", "R24")


def write(folder, name, text):
	with open(os.path.join(folder, name), "wb") as file:
		file.write(text.encode())


def settings(search):
	rules = "".join(f"  {rule}: tắt\n" for rule in RULES_OFF)
	return (f"tiêu đề: Cổng thông tin – {NAME}\nngôn ngữ: vi\n"
		f"tìm kiếm: {'có' if search else 'không'}\nquy tắc:\n{rules}")


def role(portal, i):
	return "tổ trưởng" if i % portal.size_of_cell == 0 else "đảng viên"


def chapter(portal):
	parts = [f"""chi bộ:
  tên: {NAME}
  cấp trên: Đảng ủy Các cơ quan tỉnh
  cơ quan: Trường mẫu
  địa danh: Tỉnh mẫu
  ký hiệu: CB
  minh họa: true
nhiệm kỳ:
  - mã: 2015-2020
    từ: 2015-06-01
    đến: 2020-05-31
  - mã: 2020-2025
    từ: 2020-06-01
    đến: 2025-05-31
  - mã: 2025-2030
    từ: 2025-06-01
tổ đảng:
"""]
	parts += [f"  - mã: {id}\n    tên: {name}\n    tên ngắn: {short}\n"
		f"    chuyên môn: {short}\n" for id, name, short in portal.cells]
	parts.append("đảng viên:\n")
	for i, member in enumerate(portal.members):
		parts.append(f"""  - mã: {member.id}
    họ tên: {member.name}
    tổ đảng: {portal.cells[member.cell][0]}
    vai trò: {role(portal, i)}
    diện: chính thức
    chức vụ: Giảng viên
""")
	return "".join(parts)


def themes(portal):
	years = ", ".join(map(str, YEARS))
	return "chủ đề:\n" + "".join(f"""  - mã: {id}
    tên: {name}
    tên ngắn: {short}
    năm: [{years}]
    mô tả: |
      Dữ liệu minh họa. {name}.
""" for id, name, short in portal.themes)


def register(portal):
	return "văn bản:\n" + "".join(f"""  - số ký hiệu: {paper.symbol}
    loại: {paper.kind}
    cơ quan ban hành: {paper.issuer}
    ngày: {shown(paper.date)}
    trích yếu: {paper.subject}
""" for paper in portal.papers)


def plan(portal, year, sessions):
	parts = [f"""năm: {year}
minh họa: true
tiêu đề: Kế hoạch sinh hoạt chuyên đề năm {year}
số: {year - YEARS[0] + 1:02d}-KH/CB
ngày ban hành: 05/01/{year}
số buổi:
  chuyên đề: {len(sessions)}
chủ đề:
"""]
	parts += [f"  - {id}\n" for id, _, _ in portal.themes]
	parts.append("mở đầu: |\n  Dữ liệu minh họa. Kế hoạch này do máy sinh "
		"ra để đo tốc độ.\nđề xuất:\n")
	into = {}
	for session in sessions:
		into.setdefault(session.cell, session)
	parts += [proposal(portal, session) for session in into.values()]
	parts.append("buổi sinh hoạt:\n")
	parts += [entry(portal, session) for session in sessions]
	return "".join(parts)


def proposal(portal, session):
	return f"""  - mã: dx-{session.year}-{session.cell + 1}
    tổ đảng: {portal.cells[session.cell][0]}
    tiêu đề: {session.title}
    chủ đề: {session.themes[0][0]}
    ngày: 04/01/{session.year}
    chọn: có
    đưa vào: {session.id}
    lý do: Sát với công việc hằng ngày.
    minh họa: true
"""


def row(items):
	return "[" + ", ".join(items) + "]"


def entry(portal, session):
	return f"""  - mã: {session.id}
    loại: chuyên đề
    số thứ tự: {session.number}
    tiêu đề: {session.title}
    ngày: {shown(session.date)}
    giờ: {session.start}
    kết thúc: {session.end}
    địa điểm: {session.place}
    chủ đề: {row(theme[0] for theme in session.themes)}
    văn bản: {row(paper.symbol for paper in session.papers)}
    tổ đảng: {portal.cells[session.cell][0]}
    phụ trách: {row(member.id for member in session.leads)}
    chủ trì: {session.chair.id}
    thư ký: {session.secretary.id}
    tình trạng: đã tổ chức
    minh họa: true
"""


def outline(portal, blocks, session):
	near, far = portal.linked(session)
	links = (f"[[{session.year}/chuyen-de-{near}]]",
		f"[chuyên đề trước](../chuyen-de-{far}/de-cuong.md#i-thuc-trang)")
	body = blocks.outline(Dice(OUTLINE_SEED + session.index),
		[paper.citation for paper in session.papers], links,
		session.survey)
	date = session.date
	return f"""---
người soạn: {row(member.id for member in session.leads)}
phiên bản: 1
soạn xong: {shown(date - 9 * DAY)}
thông qua: {shown(date - 8 * DAY)}
gửi: {shown(date - 7 * DAY)}
gửi tới: Toàn thể đảng viên chi bộ
hoàn thiện: {shown(date + 20 * DAY)}
tóm tắt: {session.title}.
minh họa: true
---

{body}"""


def indented(text):
	return "\n".join("  " + line if line else "" for line in
		text.split("\n"))


def minutes(portal, blocks, session):
	held = Minutes(portal, blocks, session)
	away = "".join(f"    - tên: {member.name}\n      lý do: {reason}\n"
		for member, reason in held.absent)
	agenda = "".join(f"  - {item}\n" for item in AGENDA)
	return f"""minh họa: true
ngày: {shown(session.date)}
bắt đầu: {session.start}
kết thúc: {session.end}
địa điểm: {session.place}
chủ trì: {session.chair.id}
thư ký: {session.secretary.id}
thành phần:
  tổng số: {held.total}
  có mặt: {held.present}
  chính thức: {held.present}
  dự bị: 0
  miễn: 0
  vắng có lý do:
{away}chương trình:
{agenda}diễn biến: |
{indented(held.proceedings)}
đánh giá:
  ưu điểm: {held.strengths}
  hạn chế: {held.limitations}
  nguyên nhân: {held.causes}
  giải pháp: {held.solutions}
  điểm: {held.score}
  xếp loại: Tốt
kết luận: |
  {held.conclusion}
biểu quyết:
  - nội dung: {MOTION}
    tán thành: {held.present - held.against}
    không tán thành: {held.against}
    ý kiến khác: 0
{tasks(session, held.tasks) if held.tasks else ""}"""


def tasks(session, given):
	return "nhiệm vụ:\n" + "".join(
		f"""  - mã: nv-{session.year}-{session.number}-{i}
    việc: {task.what}
    phụ trách: {task.owner.id}
    hạn: {shown(task.due)}
    hoàn thành: {shown(task.done)}
""" for i, task in enumerate(given, 1))


def write_year(portal, blocks, folder, year):
	sessions = list(portal.sessions_of(year))
	home = os.path.join(folder, str(year))
	os.mkdir(home)
	write(home, "ke-hoach.yaml", plan(portal, year, sessions))
	for session in sessions:
		place = os.path.join(home, session.id)
		os.mkdir(place)
		write(place, "de-cuong.md", outline(portal, blocks, session))
		if session.has_minutes:
			write(place, "bien-ban.yaml",
				minutes(portal, blocks, session))


def write_portal(portal, blocks, folder, search=False):
	"""Writes folder/content; the folder is new or empty."""
	content = os.path.join(folder, "content")
	os.makedirs(content)
	write(content, "portal.yaml", settings(search))
	write(content, "chi-bo.yaml", chapter(portal))
	write(content, "chu-de.yaml", themes(portal))
	write(content, "van-ban.yaml", register(portal))
	for year in YEARS:
		write_year(portal, blocks, content, year)
