import ReportModel
import Testing

@testable import ReportExport
@testable import ReportLibrary

@Suite struct CitationTests {
  private let jobs = Citation(
    id: "llm-jobs-2023", title: "人工智能大模型技术岗位与能力培养研究报告",
    publisher: "中国软件行业协会教育与培训分会", year: "2023", pages: [18, 17, 17, 23], places: ["表1"])
  private let unknown = Citation(
    id: "ai-talent-2024", title: "人工智能人才发展报告", publisher: "", year: "2024")

  @Test func nationalStandard() {
    #expect(
      jobs.gbt7714
        == "中国软件行业协会教育与培训分会. 人工智能大模型技术岗位与能力培养研究报告[R]. [出版地不详]: "
        + "中国软件行业协会教育与培训分会, 2023: 17-18, 23.")
    #expect(unknown.gbt7714 == "人工智能人才发展报告[R]. [出版地不详]: [出版者不详], 2024.")
    var odd = unknown
    odd.title = " 甲\n乙\t报告。"
    #expect(odd.gbt7714.hasPrefix("甲 乙 报告[R]. "))
  }

  @Test func bibTeX() {
    #expect(
      jobs.bibTeX == """
        @techreport{llm-jobs-2023,
          title = {{人工智能大模型技术岗位与能力培养研究报告}},
          institution = {{中国软件行业协会教育与培训分会}},
          year = {2023},
          pages = {17--18, 23},
          note = {表1},
          language = {chinese},
        }
        """)
    #expect(unknown.bibTeX.hasPrefix("@misc{ai-talent-2024,\n  title = {{人工智能人才发展报告}},\n"))
    #expect(!unknown.bibTeX.contains("institution") && !unknown.bibTeX.contains("pages"))
  }

  @Test(arguments: [
    ("a & b_c", "a \\& b\\_c"), ("50% #1 $x$", "50\\% \\#1 \\$x\\$"),
    ("{a", "\\textbraceleft{}a"), ("}", "\\textbraceright{}"), ("a\\b", "a\\textbackslash{}b"),
    ("~^", "\\textasciitilde{}\\textasciicircum{}"), ("a\nb\tc", "a b c"), ("“C++”", "“C++”"),
    ("\"x\"", "\\textquotedbl{}x\\textquotedbl{}"), ("a\u{1B}b", "a b"),
  ])
  func texIsEscaped(text: String, escaped: String) {
    #expect(Citation.escaped(text) == escaped)
  }

  /// Whatever stands in the fields, the braces of an entry are balanced.
  @Test func bracesBalance() {
    for text in ["{", "}", "{{}", "\\{", "\\", "}{", "\\}"] {
      let entry = Citation(
        id: text + "a,b}", title: text, publisher: text, year: text, pages: [1], places: [text])
      var depth = 0
      for character in entry.bibTeX {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth >= 0)
      }
      #expect(depth == 0 && entry.bibTeX.hasPrefix("@techreport{ab,"))
    }
  }

  @Test func oneForEachReport() throws {
    let library = try Fixtures.library
    let record = try #require(library.record(.requirement, "speech-recognition-engineer-r5"))
    let one = Citation.citations(of: record.evidence, in: library, language: .chinese)
    #expect(one.map(\.id) == ["llm-jobs-2023"] && one[0].pages == [17])
    #expect(one[0].places == ["(2) 语音识别工程师 · 页 17 · 行 455-458"])
    let skill = try #require(library.record(.skill, "pytorch"))
    let many = Citation.citations(of: skill.evidence, in: library, language: .english)
    #expect(many.count > 1 && Set(many.map(\.id)).count == many.count)
    #expect(many.allSatisfy { $0.places.isEmpty || $0.places.count < 4 })
    #expect(Citation.citations(of: [], in: library, language: .chinese).isEmpty)
  }
}
