import Foundation
import ReportModel
import Testing

@testable import ReportLibrary

@Suite struct ArithmeticTests {
  @Test(arguments: [
    ("62911 - 57433 = 5478", true), ("62911 - 57433 = 5468", false), ("81 + 113 + 24 = 440", false),
    ("2 * (3 + 4) = 14", true), ("440 / 1270 * 100 = 34.6", true),
    ("440 / 1270 * 100 = 34.7", false),
    ("1 / 3 = 0.33", true), ("1 - 2 - 3 = 0 - 4", true), ("100=68.2+22.4+9.3+0.1", true),
  ])
  func computes(text: String, holds: Bool) throws {
    #expect(try #require(Arithmetic(text)).holds == holds)
  }

  @Test(arguments: [
    "", "=", "1", "1 =", "1 = 2 = 3", "1 + = 2", "(1 = 1", "a = 1", "1..2 = 1", "1 2x = 3",
  ])
  func refuses(text: String) { #expect(Arithmetic(text) == nil) }

  @Test func refusesADeepNest() {
    let deep = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    #expect(Arithmetic(deep + " = 1") == nil)
  }
}

@Suite struct NumbersTests {
  @Test(arguments: [
    ("3,410 家占 25.20%", ["3410", "25.2"]), ("40-60K，2024年", ["40", "60", "2024"]),
    ("第 007 号", ["7"]), ("1.2.3", ["1.2", "3"]), ("1,23", ["1", "23"]), ("．５％", ["5"]),
    ("没有数", []),
  ])
  func finds(text: String, numbers: [String]) {
    let found = Numbers.tokens(in: Folding.fold(text)).map {
      String(decoding: Numbers.canonical($0), as: UTF8.self)
    }
    #expect(found == numbers)
  }
}

/// What `zhitu check` recomputes and looks up.
@Suite struct CheckingTests {
  private static let datasets =
    "id,order,title,title_en,kind,dimension_1,measure,unit,choice,status,section,lines\n"
  private static let observations =
    "id,order,dataset,member_1,value,status,section,lines,printed\n"

  private func library(_ extra: [String: String]) throws -> Library {
    let folder = try SmallLibrary.write()
    for (file, text) in extra { try folder.write("reports/one/" + file, text) }
    return try Library.load(from: folder.path)
  }

  private func shares(_ second: String) -> [String: String] {
    [
      "datasets.csv": Self.datasets
        + "s,1,份额,Shares,distribution,类,占比,%,single,complete,o1,5-6\n",
      "observations.csv": Self.observations
        + "s-1,1,s,甲,60,stated,o1,5,60%\ns-2,2,s,乙,\(second),stated,o1,6,\(second)%\n",
    ]
  }

  @Test func sharesSumToAHundred() throws {
    #expect(try library(shares("40")).checkSums().isEmpty)
    #expect(try library(shares("40.4")).checkSums().isEmpty)
    let problem = try #require(try library(shares("45")).checkSums().first)
    #expect(problem.column == "status" && problem.line == 2)
    #expect(problem.reason.contains("105"))
  }

  @Test func aListedSumIsNoProblem() throws {
    var files = shares("45")
    files["discrepancies.csv"] =
      "id,order,title,kind,value_1,lines_1,value_2,computation,section,lines\n"
      + "x,1,份额不合,arithmetic,60%,5,45%,60 + 45 = 100,o1,5-6\n"
    #expect(try library(files).checkSums().isEmpty)
    files["discrepancies.csv"]?.replace("60 + 45 = 100", with: "60 + 45 = 105")
    #expect(try library(files).checkSums().map(\.column) == ["computation"])
    files["discrepancies.csv"]?.replace("60 + 45 = 105", with: "")
    #expect(try library(files).checkSums().map(\.column) == ["computation"])
  }

  @Test func numbersStandInTheirLines() throws {
    let library = try library(shares("40"))
    let texts = try TemporaryFolder()
    func problems(_ fifth: String, _ sixth: String) throws -> [DataProblem] {
      let lines = (1...200).map { $0 == 5 ? fifth : $0 == 6 ? sixth : "数据与模型 Python 熟悉 文本" }
      try texts.write("one.txt", lines.joined(separator: "\n"))
      let result = library.checkTexts(in: texts.path)
      #expect(result.unread == ["two"])
      return result.problems.filter { $0.file.hasSuffix("observations.csv") }
    }
    #expect(try problems("甲占 ６０％", "乙占 40%").isEmpty)
    #expect(try problems("甲占 60%", "乙占 41%").map(\.line) == [3, 3])
    #expect(try problems("甲占 160%", "乙占 40%").map(\.column).contains("value"))
  }

  @Test func theBuiltInSumsComeOut() throws {
    #expect(try BuiltIn.library.checkSums().map(\.description) == [])
  }

  @Test(
    .enabled(
      if: Folders.haveReportTexts,
      "the reports' texts are not at hand: there is no folder shared/reports beside the checkout"))
  func theBuiltInNumbersStandInTheirLines() throws {
    let result = try BuiltIn.library.checkTexts(in: Folders.reportTexts.path)
    #expect(result.unread.isEmpty)
    #expect(result.problems.map(\.description) == [])
  }
}

@Suite struct RadicalTests {
  /// Radical signs as PDF extractors leave them find the characters they stand for.
  @Test(arguments: [("⼈⼯智能", "人工智能"), ("增⻓", "增长"), ("新能源汽⻋", "新能源汽车"), ("⻰", "龙")])
  func foldsRadicals(printed: String, meant: String) {
    #expect(Folding.fold(printed) == Folding.fold(meant))
    #expect(!TextFilter(meant).matches(in: printed).isEmpty)
  }

  @Test func foldsEveryKangxiRadicalAsCompatibilityDoes() {
    for value in UInt32(0x2F00)...0x2FD5 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(Folding.fold(text) == Array(text.precomposedStringWithCompatibilityMapping.utf8))
    }
  }
}
