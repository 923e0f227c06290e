import ReportModel
import TestSupport
import Testing

@testable import ReportLibrary

@Suite struct AddressTests {
  typealias Parameter = Address.Parameter

  @Test(
    arguments: [
      ("", Address.home), ("/", .home), ("home", .home), ("  home ", .home), ("//", .home),
      ("home?sort=name", Address(path: [], parameters: [Parameter("sort", "name")])),
      ("jobs", Address(path: ["jobs"])), ("/jobs/", Address(path: ["jobs"])),
      ("jobs/nlp-engineer", Address(path: ["jobs", "nlp-engineer"])),
      ("jobs?", Address(path: ["jobs"])), ("jobs?q=", Address(path: ["jobs"])),
      ("jobs?&&", Address(path: ["jobs"])),
      (
        "jobs?family=language&sort=-requirements",
        Address(
          path: ["jobs"],
          parameters: [Parameter("family", "language"), Parameter("sort", "-requirements")])
      ),
      ("search?q=大模型", Address(path: ["search"], parameters: [Parameter("q", "大模型")])),
      ("search?q=a%20b", Address(path: ["search"], parameters: [Parameter("q", "a b")])),
      ("search?q=%E8%AF%AD", Address(path: ["search"], parameters: [Parameter("q", "语")])),
      ("search?q=a=b", Address(path: ["search"], parameters: [Parameter("q", "a=b")])),
      ("search?q=a?b", Address(path: ["search"], parameters: [Parameter("q", "a?b")])),
      ("search?q=C%2B%2B", Address(path: ["search"], parameters: [Parameter("q", "C++")])),
      ("search?q=C++", Address(path: ["search"], parameters: [Parameter("q", "C++")])),
      ("a%2Fb/c", Address(path: ["a/b", "c"])),
    ] as [(String, Address)])
  func readsTheWrittenForm(text: String, address: Address) throws {
    #expect(try Address(text) == address)
  }

  @Test(arguments: [
    "jobs?q", "jobs?=a", "jobs?q=a&q=b", "jobs?q=%", "jobs?q=%4", "jobs?q=%zz", "jobs?q=%FF",
    "jobs?q=%E4%B8", "jobs?q=%+5", "jobs?q=%-0", "jobs/%C0%80", "%", "jobs?q=%中",
  ])
  func refusesWithTheWholeText(text: String) {
    #expect {
      try Address(text)
    } throws: { error in
      guard case AddressError.malformed(let whole, let reason)? = error as? AddressError else {
        return false
      }
      return whole == text && !reason.isEmpty
    }
  }

  @Test func isEncodedOnlyWhereItMust() {
    let address = Address(
      path: ["jobs", "a/b?c"],
      parameters: [Parameter("q", "语音 a&b=c%+#"), Parameter("sort", "-name,x.y_z~:;!'()*")])
    #expect(
      address.description
        == "jobs/a%2Fb%3Fc?q=语音%20a%26b=c%25%2B%23&sort=-name,x.y_z~:;!'()*")
    #expect(Address.home.description == "home")
    #expect(
      Address(path: ["x"], parameters: [Parameter("q", "\n\u{1B}")]).description == "x?q=%0A%1B")
  }

  /// Signs of the form are found under combining marks, which join them to one character.
  @Test(arguments: [
    Address(path: ["jobs", "\u{301}a"]),
    Address(path: ["jobs"], parameters: [Parameter("q", "\u{338}b"), Parameter("\u{301}", "c")]),
    Address(path: ["\u{FE0F}"], parameters: [Parameter("\u{20DD}q", "%\u{301}")]),
  ])
  func combiningMarksChangeNothing(address: Address) throws {
    #expect(try Address(address.description) == address)
  }

  /// What is shown in a breadcrumb or written to a file holds no control character.
  @Test(arguments: ["\u{9B}31m", "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}", "\0", "\u{202E}"])
  func controlsAreEncoded(text: String) throws {
    let address = Address(path: ["jobs", text], parameters: [Parameter("q", text)])
    #expect(address.description.utf8.contains(UInt8(ascii: "%")))
    #expect(!address.description.unicodeScalars.contains(text.unicodeScalars[text.startIndex]))
    #expect(try Address(address.description) == address)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var address = Address(path: [])
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let part = generator.text(upTo: 4)
      if !part.isEmpty { address.path.append(part) }
    }
    if address.path == ["home"] { address.path = [] }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let name = generator.text(upTo: 3)
      if !name.isEmpty { address[name] = generator.text(upTo: 4) }
    }
    let text = address.description
    #expect(try Address(text) == address, "\(text.debugDescription)")
    #expect(try Address("  " + text + " ") == address)
    #expect(try Address(text).description == text)
    let fixed = text.unicodeScalars.contains { $0 == " " || $0.value < 32 }
    #expect(!fixed, "\(text.debugDescription)")
  }

  /// Any text at all is an address or a reason why not.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func anyTextIsReadOrRefused(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(upTo: 10)
    guard let address = try? Address(text) else { return }
    #expect(address.path.allSatisfy { !$0.isEmpty })
    #expect(address.parameters.allSatisfy { !$0.name.isEmpty && !$0.value.isEmpty })
    #expect(try Address(address.description) == address)
  }

  @Test func parametersAreSetAndTakenAway() {
    var address = Address(path: ["jobs"])
    #expect(address["q"] == nil)
    address["q"] = "a"
    address["sort"] = "name"
    #expect(address.parameters == [Parameter("q", "a"), Parameter("sort", "name")])
    address["q"] = "b"
    #expect(address.description == "jobs?q=b&sort=name")
    #expect(address.with("q", nil).description == "jobs?sort=name")
    #expect(address.with("q", "").description == "jobs?sort=name")
    #expect(address.with("columns", "name").description == "jobs?q=b&sort=name&columns=name")
    #expect(address.with("none", nil) == address)
    #expect(address.description == "jobs?q=b&sort=name")
  }
}

@Suite struct AddressCompletionTests {
  @Test(arguments: [
    ("jo", ["jobs"]), ("s", ["sections", "skills", "scenarios", "standards", "search", "sources"]),
    ("sources/脉", ["sources/脉脉"]), ("years/199", ["years/1990", "years/1994"]),
    ("jobs/nl", ["jobs/nlp-direction", "jobs/nlp-engineer"]), ("jobs/zzz", []), ("zzz", []),
    ("zzz/a", []),
  ])
  func saysWhatAnAddressMayBecome(text: String, expected: [String]) throws {
    #expect(try BuiltIn.library.completions(of: text) == expected)
  }
}

@Suite struct NearestTests {
  @Test(arguments: [
    ("job", ["jobs"]), ("jbos", ["jobs"]), ("Jobs", ["jobs"]), ("skils", ["skills"]),
    ("scenario", ["scenarios"]), ("xyzzy-nothing", []),
  ])
  func offersWhatIsLike(word: String, expected: [String]) {
    let names = ["jobs", "skills", "scenarios", "datasets", "observations"]
    #expect(Nearest.to(word, among: names) == expected)
  }

  @Test func bestComesFirstAndNotMoreThanAsked() {
    let names = ["abd", "abc", "abx", "aby", "abz"]
    #expect(Nearest.to("abc", among: names).first == "abc")
    #expect(Nearest.to("abc", among: names).count == 3)
    #expect(Nearest.to("abc", among: names, limit: 1) == ["abc"])
    #expect(Nearest.to("recognition", among: ["speech-recognition-engineer"]).count == 1)
    #expect(Nearest.to("", among: []).isEmpty)
  }
}
