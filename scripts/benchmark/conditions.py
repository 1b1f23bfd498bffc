"""What a reader has to know about the machine. Knows Linux's own accounts."""
import os

from benchmark.clock import Failed, run


def processor():
	with open("/proc/cpuinfo") as file:
		for line in file:
			if line.startswith("model name"):
				return line.partition(":")[2].strip()
	return "unknown processor"


def version(*command):
	try:
		return run(*command).split("\n")[0]
	except Failed:
		return f"{command[0]} is not there"


def load(when):
	one, five, _ = os.getloadavg()
	return [f"Load {when}: {one:.1f} in the last minute, {five:.1f} in the "
		"last five; figures hold where others did not work."]


def lines(program):
	return [f"{processor()}, {os.cpu_count()} processors, "
		f"Linux {os.uname().release}", version("hugo", "version"),
		f"chuyende: {program}", *load("at the start")]
