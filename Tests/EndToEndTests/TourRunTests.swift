import Testing

@Suite(.serialized, .enabled(if: TmuxTerminal.program != nil, "tmux is not installed"))
struct TourRunTests {
  @Test func tourIsShownAndLeft() throws {
    let terminal = try TmuxTerminal(80, 24)
    try terminal.run("\"$ZHITU\" tour; echo status=$?")
    try terminal.wait(for: "导览 1/")
    try terminal.press("Enter")
    try terminal.wait(for: "▸语音识别工程师")
    try terminal.press("Space")
    try terminal.wait(for: "导览 3/")
    try terminal.press("Escape")
    try terminal.wait(for: "zhitu tour 再看", without: "导览 3/")
    try terminal.type("Q")
    try terminal.wait(for: "status=0")
    try terminal.checkRestored()
  }
}
