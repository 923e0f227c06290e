#!/usr/bin/env python3
"""First paint, load, finding and export of zhitu, each as a ratio to peers measured in the same run;
and what a key costs, from key to frame and in bytes (frames.py).

The programs take turns (A B C A B C ...), so that a machine that slows down slows all of them;
quoted are medians and the median of the ratios pair by pair. Peers that are not installed are
left out and named. Run by `make bench`.
"""
import fcntl, os, pty, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

import frames

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ZHITU = os.path.join(ROOT, ".build/release/zhitu")
TABLE = os.path.join(ROOT, "Resources/reports/llm-jobs-2023/requirements.csv")
RUNS = int(os.environ.get("RUNS", "21"))
ENVIRONMENT = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", LESS="", PAGER="cat")


def first_paint(command, marker, columns=80, rows=24):
    """Seconds from exec until `marker` has reached a terminal of that size."""
    pid, master = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.execvpe(command[0], command, ENVIRONMENT)
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    start, seen = time.perf_counter(), b""
    try:
        while marker not in seen:
            if not select.select([master], [], [], 10)[0]:
                raise SystemExit(f"{command[0]} painted nothing in 10 s; it wrote {seen[-200:]!r}")
            seen += os.read(master, 65536)
        return time.perf_counter() - start
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(master)


def whole(command):
    """Seconds that a command takes from start to end."""
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start


def compare(title, ours, peers):
    """Prints our median and, for each peer, its median and the ratio ours/peer."""
    runners = [("zhitu", ours)] + [(n, f) for n, f, program in peers if shutil.which(program)]
    absent = [n for n, _, program in peers if not shutil.which(program)]
    for _, run in runners:
        run()
    times = {name: [] for name, _ in runners}
    for _ in range(RUNS):
        for name, run in runners:
            times[name].append(run())
    print(f"{title}: zhitu {statistics.median(times['zhitu']) * 1000:.1f} ms")
    for name, _ in runners[1:]:
        ratios = [a / b for a, b in zip(times["zhitu"], times[name])]
        print(f"  against {name:<28} {statistics.median(times[name]) * 1000:7.1f} ms   "
              f"ratio {statistics.median(ratios):.2f}  ({min(ratios):.2f} to {max(ratios):.2f})")
    for name in absent:
        print(f"  against {name:<28} not installed")


def load_alone():
    """Seconds that loading takes of `zhitu check`: less what the program takes to say its version."""
    return whole([ZHITU, "check"]) - whole([ZHITU, "--version"])


def play(script, folder):
    """Seconds that the explorer takes to play a script without a terminal."""
    path = os.path.join(folder, "script")
    with open(path, "w", encoding="utf-8") as file:
        file.write(script)
    return whole([ZHITU, "open", "--no-display", "--script", path])


def per_key(opening, text, folder, rounds=50):
    """Seconds of work for each key while `text` is typed and deleted again; nothing is drawn."""
    keys = (text + "<BS>" * len(text) + "\n") * rounds
    return (play(opening + keys, folder) - play(opening, folder)) / (2 * len(text) * rounds)


def compare_finding(folder):
    """Keys in a filter and a search against programs that look through the same lines once.

    The peers' times hold their start, ours does not.
    """
    lines = os.path.join(folder, "lines.txt")
    for title, opening, collections, text in [
        ("filter the longest list, one key", ":open mentions\n/\n", ["mentions"], "数据"),
        ("search all records, one key, few hits", ":open\nS\n", None, "pytorch"),
        ("search all records, one key, many hits", ":open\nS\n", None, "数据"),
    ]:
        with open(lines, "wb") as file:
            commands = [["export", name, "--format", "tsv"] for name in collections or []]
            for command in commands or [["dump"]]:
                subprocess.run([ZHITU] + command, cwd=ROOT, env=ENVIRONMENT, check=True, stdout=file)
        compare(title, lambda: per_key(opening, text, folder), [
            ("grep -c, whole", lambda: whole(["grep", "-c", text, lines]), "grep"),
            ("fzf --filter, whole", lambda: whole(["sh", "-c", f"fzf --filter {text} < {lines}"]), "fzf"),
        ])


def peak_memory(command):
    """Megabytes a command held at most; never less than this script's own, which it is forked from."""
    process = subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss / 1024


def print_memory(folder):
    script = os.path.join(folder, "script")
    with open(script, "w", encoding="utf-8") as file:
        file.write(":open mentions\n/数据<Enter>\n:open\nS数据\n")
    explorer = [ZHITU, "open", "--no-display", "--script", script]
    print(f"peak memory: load {peak_memory([ZHITU, 'check']):.0f} MB, "
          f"filter and search {peak_memory(explorer):.0f} MB")


def main():
    if not os.path.exists(ZHITU):
        sys.exit("no .build/release/zhitu; run make build")
    small = os.path.join(ROOT, "LICENSE")
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "out.json")
        compare(
            "first paint, 80x24",
            lambda: first_paint([ZHITU], "岗位".encode()),
            [
                ("less on a small file", lambda: first_paint(["less", small], b"Apache"), "less"),
                ("tig on this repository", lambda: first_paint(["tig"], b"[main]"), "tig"),
                ("VisiData on one table", lambda: first_paint(["vd", TABLE], "requirements".encode()), "vd"),
            ])
        compare(
            "complete first screen, with its counts",
            lambda: first_paint([ZHITU], "PyTorch".encode()),
            [("less on a small file", lambda: first_paint(["less", small], b"Apache"), "less")])
        compare(
            "load, all built-in records",
            lambda: whole([ZHITU, "check"]),
            [
                ("cat of the same files", lambda: whole(["sh", "-c", "cat Resources/*/*.csv Resources/*/*/*.csv"]), "cat"),
                ("VisiData, one table of them", lambda: whole(["vd", "-b", TABLE]), "vd"),
            ])
        compare(
            "load alone, check less --version",
            load_alone,
            [("cat of the same files", lambda: whole(["sh", "-c", "cat Resources/*/*.csv Resources/*/*/*.csv"]), "cat")])
        compare_finding(folder)
        print_memory(folder)
        compare(
            "export, requirements as JSON",
            lambda: whole([ZHITU, "export", "requirements", "--format", "json", "-o", out]),
            [("VisiData, the same table", lambda: whole(["vd", "-b", TABLE, "-o", out]), "vd")])
    frames.report(ZHITU, ENVIRONMENT)
    subprocess.run([sys.executable, os.path.join(ROOT, "Tests/Benchmarks/charts.py")], check=True)


main()
