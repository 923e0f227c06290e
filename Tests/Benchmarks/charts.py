#!/usr/bin/env python3
"""Drawing charts at 200 x 60 cells: every kind with a thousand categories, and three of them
against plotext (PyPI), on the same data and in the same run.

Both draw a chart to text from data they already hold; starting up, reading and printing are not
counted. They take turns, so that a machine that slows down slows both; quoted are medians and the
median of the ratios pair by pair. Run by `make bench`; plotext is looked for in the Python that
runs this, and left out where it is not.
"""
import os, statistics, subprocess, sys, time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PACKAGE = os.path.join(ROOT, "Tests/Benchmarks/ChartBench")
BUILD = os.path.join(ROOT, ".build/chart-bench")
RUNS = int(os.environ.get("CHART_RUNS", "9"))


def numbers(state=2023):
    """The numbers of the Swift side: Knuth's linear congruential generator (MMIX)."""
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield (state >> 11) / 2**53


def categories():
    source = numbers()
    return [f"人工智能岗位 {index}" for index in range(1000)], [int(next(source) * 1000) for _ in range(1000)]


def points():
    source = numbers()
    pairs = [(next(source) * 100, (next(source) + next(source)) * 50) for _ in range(1_000_000)]
    return [x for x, _ in pairs], [y for _, y in pairs]


def plotext_tasks():
    """Each task of plotext by name; empty where it is not installed."""
    try:
        import plotext
    except ImportError:
        return {}
    names, counts = categories()
    across, values = points()

    figure = getattr(plotext, "figure", None)
    if not hasattr(figure, "signal"):
        print(f"plotext {plotext.__version__} has another interface; 6.1 is known")
        return {}

    def drawn(signal):
        def run():
            figure.clear()
            figure.plot_size(200, 60)
            figure.draw(signal())
            assert str(figure.build())
        return run

    return {
        "bar": drawn(lambda: figure.bar(names, counts, orientation="horizontal")),
        "million scatter": drawn(lambda: figure.signal(across, values)),
        "million histogram": drawn(lambda: figure.hist(values, bins=20)),
    }


def timed(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def main():
    build = ["swift", "build", "-c", "release", "--package-path", PACKAGE, "--scratch-path", BUILD]
    subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    folder = subprocess.run(build + ["--show-bin-path"], check=True, capture_output=True, text=True)
    tool = subprocess.Popen([os.path.join(folder.stdout.strip(), "chart-bench")], text=True,
                            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def asked(line):
        tool.stdin.write(line + "\n")
        tool.stdin.flush()
        return tool.stdout.readline()

    def ours(name):
        return float(asked(name))

    print("1,000 categories as every kind, 200x60, ms, the slowest first")
    medians = {}
    for kind in asked("kinds").split():
        ours(kind)
        medians[kind] = statistics.median(ours(kind) for _ in range(max(RUNS, 21))) * 1000
    for kind in sorted(medians, key=medians.get, reverse=True):
        print(f"  {kind:<12}{medians[kind]:5.2f}")
    peers = plotext_tasks()
    titles = {"bar": "1,000 categories as bars", "million scatter": "scatter of a million points",
              "million histogram": "histogram of a million values"}
    for name, title in titles.items():
        ours(name)
        own, other = [], []
        # A peer that takes seconds has fewer turns.
        turns = 3 if name in peers and timed(peers[name]) > 2 else RUNS
        for turn in range(RUNS):
            own.append(ours(name))
            if name in peers and turn < turns:
                other.append(timed(peers[name]))
        print(f"{title}, 200x60: zhitu {statistics.median(own) * 1000:.2f} ms "
              f"({min(own) * 1000:.2f} to {max(own) * 1000:.2f})")
        if other:
            ratios = [a / b for a, b in zip(own, other)]
            print(f"  against plotext {statistics.median(other) * 1000:.1f} ms   "
                  f"ratio {statistics.median(ratios):.4f}  ({min(ratios):.4f} to {max(ratios):.4f})")
        else:
            print("  against plotext  not installed (pip install plotext)")
    tool.stdin.close()
    tool.wait()


if __name__ == "__main__":
    main()
