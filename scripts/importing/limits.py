"""Every maximum of the import, in one place. Knows numbers and their reasons;
must not know who enforces them."""

# Bytes.
FILE = 64 << 20		# the document as it comes
PART = 32 << 20		# one XML part of it, unpacked
ALL_PARTS = 96 << 20	# all that are read
IMAGE = 16 << 20	# one image; people open pages with telephones
ALL_IMAGES = 64 << 20
ANSWER = 64 << 20	# what pandoc prints
MARKDOWN = 2 << 20	# a text of the portal, src/base/limits.h

# Counts.
MEMBERS = 5_000		# files in the package
ELEMENTS = 400_000	# of one XML part; each costs some 300 bytes
DEPTH = 100		# elements in elements; tables in tables take three each
COLUMNS = 64		# of a table, src/base/limits.h
OPENING = 40		# blocks looked at for letterhead and title
LETTERHEAD_LINES = 16	# of a table above the title
TITLE = 600		# letters of a title
HEADING = 200		# letters of a paragraph that may be a heading
CLOSING_LINE = 120	# letters of a line of the signature block
CLOSING_LINES = 40	# of a table of signatures

# pandoc.
SECONDS = 60
MEMORY = "768m"
