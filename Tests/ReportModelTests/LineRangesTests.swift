import ReportModel
import Testing

@Suite struct LineRangesTests {
  @Test(arguments: [
    ("407", [407...407]), ("411-415", [411...415]), ("438+467-469", [438...438, 467...469]),
    ("1-1", [1...1]), ("7+9+11-12", [7...7, 9...9, 11...12]),
  ])
  func readsTheWrittenForm(text: String, ranges: [ClosedRange<Int>]) {
    #expect(LineRanges(text)?.ranges == ranges)
  }

  @Test(arguments: [
    "", " ", "0", "-", "+", "-5", "5-", "5--6", "1-2-3", "+5", "5+", "5++6", "6-5", "0-5", "5 ",
    "5,6", "5–6", "a", "٣", "１", "5.0", "0x10", "99999999999999999999", "1-99999999999999999999",
  ])
  func refusesAnythingElse(text: String) {
    #expect(LineRanges(text) == nil)
  }

  @Test func knowsItsEnds() throws {
    let lines = try #require(LineRanges("438+467-469"))
    #expect(lines.first == 438)
    #expect(lines.last == 469)
  }

  @Test func writesWhatItReads() {
    for first in 1...9 {
      for last in first...9 {
        for other in 1...3 {
          let text = (first == last ? "\(first)" : "\(first)-\(last)") + "+\(last + other)"
          #expect(LineRanges(text)?.description == text)
        }
      }
    }
    #expect(LineRanges("5-5")?.description == "5")
    #expect(LineRanges("1-\(Int.max)")?.description == "1-\(Int.max)")
  }
}
