import Foundation
import ReportModel
import Testing

@testable import ReportLibrary

@Suite struct SourceTextTests {
  /// The examples of FIPS 180-4 and one longer than a block.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func hashes(text: String, hash: String) { #expect(SHA256.hex(of: Array(text.utf8)) == hash) }

  @Test(arguments: [
    "一 \n二\n", "\n一 \n\n\n二", "\u{FEFF}一 \r\n\r\n二\r\n", "一 \n \t\n二\n\u{C}\n", "一 \n二\r\n\r\n",
  ])
  func formsOfOneTextAreOne(raw: String) {
    let text = SourceText(Array(raw.utf8))
    #expect(text.bytes == Array("一 \n二\n".utf8))
    #expect(text.count == 2 && text.line(1) == "一 " && text.line(2) == "二")
    #expect(text.line(0) == "" && text.line(3) == "")
  }

  @Test func nothingIsNoLine() {
    for raw in ["", "\n\n", " ", "\u{FEFF}"] { #expect(SourceText(Array(raw.utf8)).count == 0) }
    #expect(SourceText([0xFF, 0x0A]).line(1) == "\u{FFFD}")
  }

  @Test func textsAreKnownByTheirHash() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "texts-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = try #require(try BuiltIn.library.records(.report).first)
    func finding() -> AttachedTexts.Finding {
      AttachedTexts(folder: folder.path(percentEncoded: false)).text(of: report)
    }
    guard case .absent = finding(), case .absent = AttachedTexts(folder: nil).text(of: report)
    else {
      Issue.record("a text where there is none")
      return
    }
    try Data("another\n".utf8).write(to: folder.appending(path: "\(report.id).txt"))
    guard case .other = finding() else {
      Issue.record("any text is taken")
      return
    }
    #expect(try BuiltIn.library.report(withText: SourceText(Array("another".utf8))) == nil)
  }
}
