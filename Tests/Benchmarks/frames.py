"""What a key costs: processor time from key to frame, and bytes sent to the terminal.

half-hour.script is played to the program in a pseudo-terminal, a key at a time. A key is done when
the program has read it, has nothing more to say and sleeps; the time is what the kernel counts as
processor time of the process, so other load on the machine does not enter into it.
"""
import array, fcntl, os, pty, re, select, signal, statistics, struct, sys, termios, time

# How many of the dearest keys are named.
WORST = int(os.environ.get("WORST", "0"))
HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = {"Enter": "\r", "Tab": "\t", "Esc": "\x1b", "Backspace": "\x7f", "Down": "\x1b[B", "Up": "\x1b[A",
         "Right": "\x1b[C", "Left": "\x1b[D", "PageDown": "\x1b[6~", "PageUp": "\x1b[5~"}


def keys(path):
    """The keys of a script, each as the bytes a terminal sends, with the number of its line and its
    name; `:open` is typed."""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        if line.startswith(":open "):
            line = ":" + line[6:] + "<Enter>"
        for name, letter in re.findall(r"<([A-Za-z]+)>|(.)", line):
            yield (NAMES[name] if name else letter).encode(), number, name or letter


class Program:
    """The program in a terminal of its own."""

    def __init__(self, command, columns, rows, environment):
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        number = array.array("I", [0])
        fcntl.ioctl(self.master, getattr(termios, "TIOCGPTN", 0x80045430), number)
        self.slave = os.open(f"/dev/pts/{number[0]}", os.O_RDWR | os.O_NOCTTY)
        # Its clock of processor time, as clock_getcpuclockid(3) makes it.
        self.clock = ~self.pid << 3 | 2
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.read(10, lambda text: "岗位".encode() in text)
        self.settle(0.3)

    def read(self, seconds, isEnough):
        end, text = time.monotonic() + seconds, b""
        while not isEnough(text) and time.monotonic() < end:
            if select.select([self.master], [], [], 0.05)[0]:
                text += os.read(self.master, 1 << 20)
        return text

    def run_time(self):
        """Nanoseconds on a processor."""
        return time.clock_gettime_ns(self.clock)

    def is_idle(self):
        """Whether it has read all there is and sleeps."""
        waiting = array.array("i", [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, waiting)
        with open(f"/proc/{self.pid}/stat") as file:
            return waiting[0] == 0 and file.read().rpartition(")")[2].split()[0] == "S"

    def settle(self, quiet=0.0):
        """Reads until it is idle, and for a while after; returns the number of bytes."""
        count = 0
        end = time.monotonic() + quiet
        while True:
            if select.select([self.master], [], [], 0.0004)[0]:
                count += len(os.read(self.master, 1 << 20))
            elif self.is_idle() and time.monotonic() >= end:
                # What it wrote before it went to sleep.
                if not select.select([self.master], [], [], 0)[0]:
                    return count

    def press(self, key):
        """Milliseconds of processor time, milliseconds until it slept, bytes."""
        before, start = self.run_time(), time.monotonic()
        os.write(self.master, key)
        # Escape alone is known by what does not follow it.
        count = self.settle(0.06 if key == b"\x1b" else 0)
        return (self.run_time() - before) / 1e6, (time.monotonic() - start) * 1e3, count

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.master)
        os.close(self.slave)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def report(zhitu, environment, sizes=((200, 60), (80, 24))):
    for columns, rows in sizes:
        program = Program([zhitu], columns, rows, environment)
        pressed = list(keys(os.path.join(HERE, "half-hour.script")))
        costs = [program.press(key) for key, _, _ in pressed]
        program.close()
        times = [time for time, _, _ in costs]
        escapes = 55  # those that waited for the rest of an escape sequence
        waits = [wait for _, wait, _ in costs if wait < escapes]
        sizes = [size for _, _, size in costs]
        print(f"a key at {columns}x{rows}, {len(costs)} keys of half-hour.script:")
        print(f"  processor time  median {statistics.median(times):6.2f} ms   "
              f"99th percentile {percentile(times, 0.99):6.2f} ms   most {max(times):.1f} ms")
        print(f"  key to frame    median {statistics.median(waits):6.2f} ms   "
              f"99th percentile {percentile(waits, 0.99):6.2f} ms")
        print(f"  bytes written   median {statistics.median(sizes):6.0f}      "
              f"99th percentile {percentile(sizes, 0.99):6.0f}      mean {statistics.mean(sizes):.0f}")
        worst = sorted(zip(times, pressed), key=lambda pair: -pair[0])[:WORST]
        for time, (_, line, name) in worst:
            print(f"    {time:6.2f} ms  {name} in line {line} of the script")


if __name__ == "__main__":
    root = os.path.dirname(os.path.dirname(HERE))
    binary = sys.argv[1] if len(sys.argv) > 1 else os.path.join(root, ".build/release/zhitu")
    report(binary, dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8"))
