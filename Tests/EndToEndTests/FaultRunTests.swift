import Foundation
import Testing

private enum Compiler {
  static let path = Program.installed("cc") ?? Program.installed("clang")
}

/// Faults of the processor in the running program, as a trap of Swift is one: not signals that
/// another process sends. A library loaded before the program makes them when told to.
@Suite(
  .serialized,
  .enabled(
    if: TmuxTerminal.program != nil && Compiler.path != nil,
    "tmux or a C compiler is not installed"))
struct FaultRunTests {
  private static let source = #"""
    #define _GNU_SOURCE
    #include <signal.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/mman.h>
    #include <unistd.h>

    static volatile int zero = 0;
    static volatile int *nowhere = 0;

    static void overflow(int depth) {
      volatile char room[4096];
      room[depth % 4096] = 1;
      overflow(depth + room[depth % 4096]);
    }

    static void fault(int number) {
      const char *kind = getenv("FAULT");
      if (strcmp(kind, "ILL") == 0) __builtin_trap();
      if (strcmp(kind, "ABRT") == 0) abort();
      if (strcmp(kind, "SEGV") == 0) *nowhere = 1;
      if (strcmp(kind, "STACK") == 0) overflow(1);
      if (strcmp(kind, "BUS") == 0) {
        int file = memfd_create("empty", 0);
        volatile char *page = mmap(0, 4096, PROT_READ, MAP_SHARED, file, 0);
        (void)page[0];
      }
    #ifdef __x86_64__
      if (strcmp(kind, "TRAP") == 0) __asm__ volatile("int3");
      if (strcmp(kind, "FPE") == 0) zero = 7 / zero;
    #else
      if (strcmp(kind, "TRAP") == 0) raise(SIGTRAP);
      if (strcmp(kind, "FPE") == 0) raise(SIGFPE);
    #endif
      (void)number;
    }

    __attribute__((constructor)) static void prepare(void) {
      if (getenv("FAULT")) signal(SIGUSR1, fault);
    }
    """#

  @Test(arguments: [
    ("ILL", 132), ("TRAP", 133), ("ABRT", 134), ("BUS", 135), ("FPE", 136), ("SEGV", 139),
    ("STACK", 139),
  ])
  func faultGivesTheTerminalBack(kind: String, status: Int) throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.folder.write("fault.c", Self.source)
    let compiled = try Program.launch(
      Compiler.path ?? "", ["-shared", "-fPIC", "-O1", "-w", "-o", "fault.so", "fault.c"],
      in: terminal.folder)
    #expect(compiled.status == 0, "\(compiled.errors)")
    try terminal.run("export SWIFT_BACKTRACE=enable=no; ulimit -c 0")
    let variables = "FAULT=\(kind) LD_PRELOAD='\(terminal.folder.file("fault.so"))'"
    try terminal.run(
      "sh -c 'echo $$ > pid; \(variables.replacing("'", with: "")) exec \"$0\" jobs' \"$ZHITU\"; echo status=$?"
    )
    try terminal.wait(for: "▸算法研究岗")
    #expect(kill(try terminal.folder.number("pid"), SIGUSR1) == 0)
    try terminal.wait(for: "status=\(status)")
    try terminal.checkRestored()
  }

  /// Errors found when the terminal has been taken already.
  @Test func errorsGiveTheTerminalBack() throws {
    let terminal = try TmuxTerminal(80, 24)
    for (command, words) in [
      ("\"$ZHITU\" jobs/nope", "“nope”"), ("\"$ZHITU\" --data /nonexistent", "/nonexistent"),
      ("\"$ZHITU\" --script /nonexistent", "/nonexistent"),
      ("ZHITU_DATA=/nonexistent \"$ZHITU\" jobs", "/nonexistent"),
    ] {
      try terminal.run("clear; \(command); echo status=$?")
      let screen = try terminal.wait(for: "the end") {
        $0.split(separator: "\n").contains { $0.hasPrefix("status=") }
      }
      #expect(screen.contains("zhitu: ") && screen.contains(words), "\(screen)")
      try terminal.checkRestored()
    }
    try terminal.resize(8, 3)
    try terminal.run("\"$ZHITU\" jobs 2> small; echo $? > status")
    #expect(try terminal.folder.number("status") == 2)
    try terminal.resize(80, 24)
    try terminal.checkRestored()
    #expect(try terminal.folder.read("small").contains("too small"))
  }
}
