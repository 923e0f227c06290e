import Terminal
import Testing
import TextGrid

@Suite struct KeyScriptTests {
  static let named: [Key] = [
    .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
    .home, .end, .pageUp, .pageDown, .function(1), .function(12), .function(63), .unknown(0),
    .unknown(410), .control("c"), .control(" "), .control("\\"), .control("]"), .control(">"),
    .control("<"), .control("A"), .control("é"),
  ]
  static let characters: [Character] = [
    "a", "Z", " ", "<", ">", "-", "中", "，", "é", "e\u{301}", "\u{301}", "\n", "\r\n", "\u{0}",
    "\u{200D}", "\u{FE0F}", "👨‍👩‍👧", "🇨🇳", "\u{1F1E8}", "\u{1100}", "가", "\u{11A8}", "\u{AD}",
  ]

  @Test(arguments: named + characters.map(Key.character))
  func aKeyIsReadBackFromItsName(_ key: Key) throws {
    #expect(try Key.parse(key.description) == [key])
  }

  @Test func aLineOfKeysIsReadBackWhateverTheirOrder() throws {
    let all = Self.named + Self.characters.map(Key.character)
    for key in all {
      for next in all {
        let keys = [key, next, .character("a")]
        #expect(try Key.parse(keys.map(\.description).joined()) == keys)
      }
    }
  }

  @Test func everyScalarIsReadBack() throws {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let keys: [Key] = [.character(Character(scalar)), .character("x")]
      let line = keys.map(\.description).joined()
      guard try Key.parse(line) == keys else {
        Issue.record("U+\(String(value, radix: 16)) is written \(line)")
        return
      }
    }
  }

  @Test(arguments: [
    ("/算法<Enter>jj<C-c>", "/算法<Enter>jj<C-c>"),
    ("<cr><RETURN><bs><esc>", "<Enter><Enter><Backspace><Esc>"),
    ("<PgUp><pgdn><S-Tab><f5>", "<PageUp><PageDown><S-Tab><F5>"),
    ("<C-C><c-space><C-]>", "<C-c><C-Space><C-]>"),
    ("a b<lt>c>", "a<Space>b<lt>c>"),
    ("", ""),
  ])
  func otherSpellingsAreUnderstood(_ line: String, _ canonical: String) throws {
    #expect(try Key.parse(line).map(\.description).joined() == canonical)
  }

  @Test(arguments: [
    ("ab<Entr>", KeyScriptError.unknownName("Entr", column: 3)),
    ("<>", .unknownName("", column: 1)),
    ("中<C-ab>", .unknownName("C-ab", column: 2)),
    ("<F0x>", .unknownName("F0x", column: 1)),
    ("<U+110000>", .unknownName("U+110000", column: 1)),
    ("<Up>a<b", .unclosed(column: 6)),
  ])
  func aMistakeIsNamedWithItsPlace(_ line: String, _ error: KeyScriptError) {
    #expect(throws: error) { try Key.parse(line) }
    #expect(error.description.contains("<lt>"))
  }
}
